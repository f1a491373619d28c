import SpecDiagnostics
package import SpecSyntax

/// A YAML node as JSON text without blanks, members in the order written.
///
/// Plain numbers, `true`, `false` and `null` stay bare; every other scalar is a string.
package func compactJSON(_ node: Node) -> String {
    var text = ""
    write(node, to: &text)
    return text
}

private func write(_ node: Node, to text: inout String) {
    if let entries = node.entries {
        text += "{"
        for (index, entry) in entries.enumerated() {
            if index > 0 { text += "," }
            text += quotedJSON(entry.key.value) + ":"
            write(entry.value, to: &text)
        }
        text += "}"
    } else if let items = node.items {
        text += "["
        for (index, item) in items.enumerated() {
            if index > 0 { text += "," }
            write(item, to: &text)
        }
        text += "]"
    } else if node.isNull {
        text += "null"
    } else if let flag = node.boolean {
        text += flag ? "true" : "false"
    } else if let scalar = node.scalar {
        text += node.isJSONNumber ? scalar.text : quotedJSON(scalar.text)
    }
}

extension Node {
    /// Whether it is a plain scalar that JSON reads as a number.
    package var isJSONNumber: Bool {
        guard let scalar, scalar.style == .plain else { return false }
        return JSONNumber.matches(scalar.text)
    }
}

/// The grammar of a number in JSON.
private enum JSONNumber {
    static func matches(_ text: String) -> Bool {
        var rest = text.utf8[...]
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        guard let whole = digits(&rest), whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            if digits(&rest) == nil { return false }
        }
        if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
            rest.removeFirst()
            if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest.removeFirst() }
            if digits(&rest) == nil { return false }
        }
        return rest.isEmpty
    }

    private static func digits(_ rest: inout Substring.UTF8View) -> Substring.UTF8View? {
        let found = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        rest = rest[found.endIndex...]
        return found.isEmpty ? nil : found
    }
}
