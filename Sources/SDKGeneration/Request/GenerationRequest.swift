package import SwiftRendering

/// What one run is asked to do: where it reads, where it writes, how.
package struct GenerationRequest: Sendable {
    /// What the output is.
    package enum Purpose: Sendable {
        /// Generated code alone.
        case generate
        /// A copy with the runtime in it.
        case vendor
    }

    /// The folder of specs, as the user typed it.
    package var schemas = "schemas"
    /// The output folder, as the user typed it.
    package var output = "Generated"
    /// The folder of templates that replace built-in ones.
    package var templates: String?
    /// Who may use the generated declarations; nil for what the lock file records.
    package var access: PlanOptions.Access?
    /// What the names of types begin with; nil for what the lock file records.
    package var prefix: String?
    /// The calls, resources and services to generate; none for what the lock file records.
    package var only: [String] = []
    /// Whether to overwrite files that were edited by hand or made by something else.
    package var force = false
    /// Whether to write nothing and only say what would be done.
    package var dryRun = false
    /// What the output is, which decides the command that a message names.
    package var purpose = Purpose.generate

    /// Asks for what a command without flags does.
    package init() {}

    /// The command that brings the output up to date.
    var command: String {
        var words = [Generator.command, "generate"]
        if purpose == .vendor { words = [Generator.command, "vendor", Self.quoted(output), "--update"] }
        if schemas != "schemas" { words += ["--schemas", Self.quoted(schemas)] }
        if output != "Generated" && purpose == .generate { words += ["--output", Self.quoted(output)] }
        if let templates { words += ["--templates", Self.quoted(templates)] }
        if let access { words += ["--access", access.rawValue] }
        if let prefix { words += ["--prefix", Self.quoted(prefix)] }
        if !only.isEmpty { words += ["--only", Self.quoted(only)] }
        return words.joined(separator: " ")
    }

    /// Words as a shell takes them back.
    static func quoted(_ words: [String]) -> String { words.map { quoted($0) }.joined(separator: " ") }

    /// A word as a shell takes it back.
    static func quoted(_ word: String) -> String {
        let isPlain = word.unicodeScalars.allSatisfy {
            $0.value >= 0x80 || $0.properties.isAlphabetic || ("0"..."9").contains($0)
                || "/._-+,@%=:".unicodeScalars.contains($0)
        }
        return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
}
