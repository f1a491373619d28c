package import SwiftRendering

/// What one run is asked to do: where it reads, where it writes, how.
package struct GenerationRequest: Sendable {
    /// What the output is.
    package enum Purpose: Sendable {
        /// Generated code alone.
        case generate
        /// Tests of generated code, which is in another output folder.
        case tests(of: String)
        /// A copy with the runtime in it.
        case vendor
    }

    /// The folder of specs, as the user typed it.
    package var schemas = "schemas"
    /// The output folder, as the user typed it.
    package var output = "Generated"
    /// The folder for tests made of the samples, as the user typed it; nil for none.
    package var tests: String?
    /// The module that the tests import; nil for what their lock file records.
    package var module: String?
    /// The folder of templates that replace built-in ones.
    package var templates: String?
    /// Who may use the generated declarations; nil for what the lock file records.
    package var access: PlanOptions.Access?
    /// What the names of types begin with; nil for what the lock file records.
    package var prefix: String?
    /// The calls, resources and services to generate; none for what the lock file records.
    package var only: [String] = []
    /// Whether requests and replies are `Equatable`; nil for what the lock file records.
    package var isEquatable: Bool?
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
        var (code, tests) = (output, tests)
        switch purpose {
        case .generate: break
        case .tests(let tested): (code, tests) = (tested, output)
        case .vendor: words = [Generator.command, "vendor", Self.quoted(output), "--update"]
        }
        if schemas != "schemas" { words += ["--schemas", Self.quoted(schemas)] }
        if code != "Generated" && !isOfCopy { words += ["--output", Self.quoted(code)] }
        if let tests { words += ["--tests", Self.quoted(tests)] }
        if let module { words += ["--module", Self.quoted(module)] }
        if let templates { words += ["--templates", Self.quoted(templates)] }
        if let access { words += ["--access", access.rawValue] }
        if let prefix { words += ["--prefix", Self.quoted(prefix)] }
        if let isEquatable { words.append(isEquatable ? "--equatable" : "--no-equatable") }
        if !only.isEmpty { words += ["--only", Self.quoted(only)] }
        return words.joined(separator: " ")
    }

    private var isOfCopy: Bool { if case .vendor = purpose { true } else { false } }

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
