import SpecDiagnostics

/// What a value says as a whole number in decimal digits, or why it says none.
///
/// YAML readers differ over `064` and `0x40`, so neither is taken.
enum WholeNumber {
    case value(Int)
    case mistake(Mistake)

    enum Mistake {
        case tooLarge, hasFraction, inQuotes, notDecimal, notANumber
    }

    init(_ node: Node) {
        guard let scalar = node.scalar else {
            self = .mistake(.notANumber)
            return
        }
        if scalar.style == .plain, let value = Self.usual(scalar.text) {
            self = .value(value)
            return
        }
        let digits = scalar.text.drop { $0 == "-" || $0 == "+" }
        let isDigits =
            !digits.isEmpty && digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        switch (isDigits, node.integer) {
        case (_, nil) where scalar.style != .plain && isDigits: self = .mistake(.inQuotes)
        case (true, _) where digits.count > 1 && digits.first == "0": self = .mistake(.notDecimal)
        case (true, let value?): self = .value(value)
        case (true, nil): self = .mistake(.tooLarge)
        case (false, .some): self = .mistake(.notDecimal)
        case (false, nil): self = .mistake(node.kindDescription == "a number" ? .hasFraction : .notANumber)
        }
    }

    /// The value of up to 18 digits without a sign or a leading zero.
    ///
    /// The long way looks at characters, which took 2,600 instructions a number.
    private static func usual(_ text: String) -> Int? {
        guard text.utf8.count <= 18, let first = text.utf8.first, first != UInt8(ascii: "0") || text.utf8.count == 1
        else { return nil }
        var value = 0
        for byte in text.utf8 {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }
}

extension Diagnostic {
    static func noWholeNumber(_ key: String, _ mistake: WholeNumber.Mistake, found node: Node) -> Diagnostic {
        let text = node.scalar?.text ?? ""
        return switch mistake {
        case .tooLarge: notWhole(key, "\(text) is too large", node, hint: "leave it out where there is no limit")
        case .hasFraction: notWhole(key, "\(text) has a fraction", node, hint: "write it without a point: 64")
        case .inQuotes: notWhole(key, "this is a text", node, hint: "write it without quotes")
        case .notDecimal:
            notWhole(key, "\(text) is not in decimal digits", node, hint: decimal(node).map { "write \($0)" })
        case .notANumber: .unexpectedKind(key, expected: "a whole number", found: node)
        }
    }

    private static func notWhole(_ key: String, _ reason: String, _ node: Node, hint: String?) -> Diagnostic {
        Diagnostic(
            id: "unexpected-kind", "'\(key)' must be a whole number, and \(reason)", at: node.range, hint: hint)
    }

    /// What a text means to the readers that take it; nil where they differ.
    private static func decimal(_ node: Node) -> Int? {
        guard let text = node.scalar?.text, text.hasPrefix("0x") || text.hasPrefix("0o") else { return nil }
        return node.integer
    }
}
