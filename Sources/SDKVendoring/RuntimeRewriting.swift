internal import SDKGeneration
internal import SwiftRendering

/// Turns a source file of the runtime's module into one that can stand in a module with other code.
///
/// It relies on how these files are laid out, which `scripts/lint` keeps: a declaration begins its line, one at the top
/// of the file has no blanks in front.
struct RuntimeRewriting {
    /// The types of the runtime that get the prefix.
    let types: Set<String>
    let prefix: String
    let access: PlanOptions.Access
    /// The actors, whose extensions keep their isolation.
    let actors: Set<String>

    private static let kinds: Set<Substring> = ["struct", "enum", "class", "protocol", "actor", "typealias"]
    private static let modifiers: Set<Substring> = [
        "public", "package", "internal", "private", "fileprivate", "final", "indirect", "nonisolated",
        "@nonexhaustive", "@concurrent",
    ]
    private static let head = "// FundRuntime, adapted to this module by \(Generator.name) vendor. Do not edit.\n\n"

    /// Takes the sources and what the adopter wants.
    init(_ runtime: RuntimeSources, _ options: VendorOptions) {
        types = runtime.types
        prefix = options.prefix
        access = options.access
        actors = Set(
            runtime.files.flatMap(RuntimeSources.lines).compactMap { line in
                let words = Self.words(line)
                return words.keyword == "actor" ? Self.name(words.rest) : nil
            })
    }

    /// The name of the type that a line at the top of a file declares for the whole module.
    static func declaredType(_ line: Substring) -> String? {
        let words = words(line)
        guard line.first != " ", kinds.contains(words.keyword), !words.modifiers.contains("private"),
            !words.modifiers.contains("fileprivate")
        else { return nil }
        return name(words.rest)
    }

    /// The text with its declarations isolated to nothing, seen by whom the adopter says, under the adopter's prefix.
    func rewrite(_ bytes: [UInt8]) -> [UInt8] {
        var text = ""
        var isInText = false
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            text += isInText ? String(line) : isolated(leveled(line)[...])
            text += "\n"
            let quotes = line.split(separator: "\"\"\"", omittingEmptySubsequences: false).count - 1
            if quotes % 2 == 1 { isInText.toggle() }
        }
        text.removeLast()
        if !prefix.isEmpty { text = IdentifierPrefix(names: types, prefix: prefix).applied(to: text) }
        return Array((Self.head + text).utf8)
    }

    /// The line with the adopter's access level; `package` needs a package's name, which a target may not have.
    private func leveled(_ line: Substring) -> String {
        let words = Self.words(line)
        guard let level = words.modifiers.first(where: { $0 == "public" || $0 == "package" }) else {
            return String(line)
        }
        let indent = line.prefix { $0 == " " }
        let body = line.dropFirst(indent.count)
        if words.keyword == "import" { return imported(words.rest, indent) }
        let new = level == "public" ? access.rawValue : access == .package ? "package" : "internal"
        let changed = level == new ? line : (indent + body.replacingFirst(level, with: new))[...]
        // Only what other modules see can be so.
        return new == "internal" ? changed.replacingFirst("@nonexhaustive ", with: "") : String(changed)
    }

    /// An import that this file's declarations show; see `PlanOptions.imports` for why its level is said so rarely.
    private func imported(_ module: Substring, _ indent: Substring) -> String {
        guard access != .internal else { return "\(indent)import \(module)" }
        return """
            #if hasFeature(InternalImportsByDefault)
            \(indent)\(access.rawValue) import \(module)
            #else
            \(indent)import \(module)
            #endif
            """
    }

    /// The line with what it declares isolated to nothing: the module may be the main actor's by default.
    private func isolated(_ line: Substring) -> String {
        let indent = line.prefix { $0 == " " }
        let words = Self.words(line)
        guard !words.modifiers.contains("nonisolated") else { return String(line) }
        let isType = ["struct", "enum", "class", "protocol"].contains(words.keyword)
        let isGlobal = indent.isEmpty && ["func", "let", "extension"].contains(words.keyword)
        guard isType && !words.rest.hasPrefix("func ") || isGlobal else { return String(line) }
        if words.keyword == "extension", actors.contains(Self.name(words.rest)) { return String(line) }
        // Attributes come first.
        let start = words.modifiers.last { $0.hasPrefix("@") }?.endIndex ?? indent.endIndex
        let rest = line[start...].drop { $0 == " " }
        return "\(line[..<start])\(start == indent.endIndex ? "" : " ")nonisolated \(rest)"
    }

    /// A line's modifiers, the word behind them, and what follows.
    private static func words(_ line: Substring) -> (modifiers: [Substring], keyword: Substring, rest: Substring) {
        var rest = line.drop { $0 == " " }
        var modifiers: [Substring] = []
        while true {
            let word = rest.prefix { $0 != " " }
            rest = rest.dropFirst(word.count).drop { $0 == " " }
            guard Self.modifiers.contains(word) else { return (modifiers, word, rest) }
            modifiers.append(word)
        }
    }

    private static func name(_ rest: Substring) -> String {
        String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
    }
}

extension Substring {
    fileprivate func replacingFirst(_ word: Substring, with other: String) -> String {
        guard let range = firstRange(of: word) else { return String(self) }
        return String(self[..<range.lowerBound]) + other + self[range.upperBound...]
    }
}
