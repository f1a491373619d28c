/// A declaration that callers of generated code can see.
struct VisibleDeclaration: Equatable {
    /// What it is for a caller: `type`, `value` of an open enumeration, `property`, `initialiser`, `method`.
    let kind: String
    /// The type it is in, by its full name; empty at the top of the module.
    let scope: String
    let name: String
    /// The declaration without its body, on one line, from its name on.
    let text: String

    /// The full name, without labels.
    var path: String { scope.isEmpty ? name : "\(scope).\(name)" }

    /// Takes a declaration; nil for one that callers with the access level `access` do not see.
    init?(_ declaration: SwiftDeclaration, in file: SwiftFile, access: String) {
        guard declaration.modifiers.contains(access) || declaration.keyword == "case" else { return nil }
        let head = file.head(of: declaration)
        scope = declaration.scope
        name = declaration.name
        switch declaration.keyword {
        case "init": (kind, text) = ("initialiser", head)
        case "func": (kind, text) = ("method", head)
        case "typealias": (kind, text) = ("type", head)
        case "case": (kind, text) = ("value", name)
        case "var", "let":
            let isValue = declaration.modifiers.contains("static") && head.hasSuffix(": Self")
            (kind, text) = isValue ? ("value", name) : ("property", head)
        default:
            guard declaration.isType else { return nil }
            (kind, text) = ("type", name)
        }
    }

    /// Each parameter of an initialiser or a method as it is written; empty for anything else.
    var parameters: [String] {
        guard let open = text.firstIndex(of: "(") else { return [] }
        var parameters = [""]
        var depth = 0
        for character in text[text.index(after: open)...] {
            if character == ")" && depth == 0 { break }
            if "([<".contains(character) { depth += 1 }
            if ")]>".contains(character) { depth -= 1 }
            if character == "," && depth == 0 {
                parameters.append("")
            } else {
                parameters[parameters.count - 1].append(character)
            }
        }
        return parameters.map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
    }
}
