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
    package var schemas: String
    /// The output folder, as the user typed it.
    package var output: String
    /// The folder of templates that replace built-in ones.
    package var templates: String?
    /// The options that shape the output.
    package var options: GenerationOptions
    /// Whether to overwrite files that were edited by hand or made by something else.
    package var force: Bool
    /// Whether to write nothing and only say what would be done.
    package var dryRun: Bool
    /// Whether to read and render everything, also what the lock file says is as it was.
    ///
    /// For those who change the generator itself: the lock file knows its version, and not what was done to it since.
    package var afresh: Bool
    /// What the output is, which decides the command that a message names.
    package var purpose = Purpose.generate

    /// Takes folders; everything else has its default.
    package init(
        schemas: String = "schemas", output: String = "Generated", templates: String? = nil,
        options: GenerationOptions = GenerationOptions(), force: Bool = false, dryRun: Bool = false,
        afresh: Bool = false
    ) {
        self.schemas = schemas
        self.output = output
        self.templates = templates
        self.options = options
        self.force = force
        self.dryRun = dryRun
        self.afresh = afresh
    }

    /// The command that brings the output up to date.
    var command: String {
        var words = [Generator.name, "generate"]
        if purpose == .vendor { words = [Generator.name, "vendor", Self.quoted(output), "--update"] }
        if schemas != "schemas" { words += ["--schemas", Self.quoted(schemas)] }
        if output != "Generated" && purpose == .generate { words += ["--output", Self.quoted(output)] }
        if let templates { words += ["--templates", Self.quoted(templates)] }
        for name in ["access", "prefix"] where purpose == .generate {
            if let value = options.values[name] { words += ["--\(name)", Self.quoted(value)] }
        }
        return words.joined(separator: " ")
    }

    /// A word as a shell takes it back.
    private static func quoted(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            byte >= 0x80 || Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
                || "/._-+,@%=:".utf8.contains(byte)
        }
        return isPlain && !word.isEmpty
            ? word
            : "'"
                + word.split(separator: "'", omittingEmptySubsequences: false)
                .joined(separator: "'\\''") + "'"
    }
}
