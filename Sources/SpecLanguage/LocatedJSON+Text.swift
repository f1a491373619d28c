import SpecDiagnostics

extension LocatedJSON {
    /// JSON text without blanks, members in the order written.
    ///
    /// Plain numbers, `true`, `false` and `null` stay bare; every other scalar is a string.
    package var compactText: String {
        switch content {
        case .null: "null"
        case .scalar(let text, let isPlain):
            boolean.map { $0 ? "true" : "false" } ?? (isPlain && text.isJSONNumber ? text : quotedJSON(text))
        case .list(let items): "[\(items.map(\.compactText).joined(separator: ","))]"
        case .object(let members):
            "{\(members.map { "\(quotedJSON($0.key.value)):\($0.value.compactText)" }.joined(separator: ","))}"
        }
    }
}

extension String {
    /// Whether JSON reads it as a number.
    fileprivate var isJSONNumber: Bool {
        var rest = utf8[...]
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        guard let whole = Self.digits(&rest), whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            if Self.digits(&rest) == nil { return false }
        }
        if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
            rest.removeFirst()
            if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest.removeFirst() }
            if Self.digits(&rest) == nil { return false }
        }
        return rest.isEmpty
    }

    private static func digits(_ rest: inout Substring.UTF8View) -> Substring.UTF8View? {
        let found = rest.prefix(while: \.isASCIIDigit)
        rest = rest[found.endIndex...]
        return found.isEmpty ? nil : found
    }
}
