/// Reads the visible declarations of a Swift file that this tool wrote.
///
/// It knows the layout of its own output and of the runtime, four blanks a level and a declaration at the start of its
/// line, and is no parser of Swift.
struct DeclarationReader {
    private(set) var declarations: [VisibleDeclaration] = []

    private static let types: Set<Substring> = ["struct", "enum", "class", "protocol", "actor"]
    private static let modifiers: Set<Substring> = [
        "public", "package", "internal", "nonisolated", "static", "final", "indirect", "mutating", "consuming",
        "@nonexhaustive", "@concurrent", "@discardableResult",
    ]

    private let access: Substring
    private var scopes: [(indent: Int, name: String)] = []

    /// Reads a file; what is visible has the level `access`.
    init(_ bytes: [UInt8], access: String) {
        self.access = access[...]
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        var isInText = false
        for (number, line) in lines.enumerated() {
            let quotes = line.split(separator: "\"\"\"", omittingEmptySubsequences: false).count - 1
            defer { if quotes % 2 == 1 { isInText.toggle() } }
            if isInText { continue }
            read(line, lines[number...])
        }
    }

    private mutating func read(_ line: Substring, _ rest: ArraySlice<Substring>) {
        let indent = line.prefix { $0 == " " }.count
        var words = line.dropFirst(indent)
        guard let first = words.first, first != "/", first != "}", first != ")", first != "#" else { return }
        while let last = scopes.last, last.indent >= indent { scopes.removeLast() }
        var isVisible = false
        var isStatic = false
        while case let word = words.prefix(while: { $0 != " " }), Self.modifiers.contains(word) {
            if word == access { isVisible = true }
            if word == "static" { isStatic = true }
            words = words.dropFirst(word.count).drop { $0 == " " }
        }
        let keyword = words.prefix { $0.isLetter }
        let scope = scopes.last?.name ?? ""
        let after = words.dropFirst(keyword.count).drop { $0 == " " }
        let name = String(after.prefix { $0.isLetter || $0.isNumber || "._`".contains($0) })
        if keyword == "extension" {
            let isRuntime = name.hasPrefix("FundRuntime.")
            scopes.append((indent, isRuntime ? String(name.dropFirst("FundRuntime.".count)) : name))
        } else if Self.types.contains(keyword) {
            let path = scope.isEmpty ? name : "\(scope).\(name)"
            if isVisible { add("type", scope, name, String(name)) }
            scopes.append((indent, path))
        } else if isVisible {
            switch keyword {
            case "init": add("initialiser", scope, "init", Self.head("init" + after, rest.dropFirst()))
            case "func": add("method", scope, name, Self.head(String(after), rest.dropFirst()))
            case "var", "let":
                let isValue = isStatic && line.contains(": Self ")
                add(isValue ? "value" : "property", scope, name, isValue ? name : Self.head(String(after), []))
            case "typealias": add("type", scope, name, String(after))
            default: break
            }
        } else if keyword == "case", scopes.last?.indent == indent - 4 {
            add("value", scope, name, String(name))
        }
    }

    private mutating func add(_ kind: String, _ scope: String, _ name: String, _ text: String) {
        declarations.append(VisibleDeclaration(kind: kind, scope: scope, name: name, text: text))
    }

    /// A declaration to the brace of its body or the sign of its value, with the lines that it goes on in.
    private static func head(_ first: String, _ next: ArraySlice<Substring>) -> String {
        var text = first
        for line in next {
            guard count("(", text) > count(")", text) else { break }
            let part = line.drop { $0 == " " }
            text += text.hasSuffix("(") || part.hasPrefix(")") ? String(part) : " \(part)"
        }
        if let brace = text.firstRange(of: " {") { text = String(text[..<brace.lowerBound]) }
        if !text.contains("("), let sign = text.firstRange(of: " = ") { text = String(text[..<sign.lowerBound]) }
        return text
    }

    private static func count(_ character: Character, _ text: String) -> Int { text.count { $0 == character } }
}
