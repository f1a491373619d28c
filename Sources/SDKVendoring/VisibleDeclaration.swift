/// A declaration of a Swift file that callers can see.
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

    /// Each parameter of an initialiser or a method as it is written; nothing for anything else.
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
        return parameters.map { $0.drop { $0 == " " }.trimmingSuffix { $0 == " " } }.filter { !$0.isEmpty }
    }
}

extension StringProtocol where SubSequence == Substring {
    /// The text without the characters at its end that fit.
    fileprivate func trimmingSuffix(_ fits: (Character) -> Bool) -> String {
        var rest = self[...]
        while let last = rest.last, fits(last) { rest.removeLast() }
        return String(rest)
    }
}
