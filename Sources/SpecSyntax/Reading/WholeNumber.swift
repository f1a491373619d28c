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
        let digits = Substring(scalar.text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") })
        let isDigits = !digits.isEmpty && digits.utf8.allSatisfy(\.isASCIIDigit)
        switch (isDigits, node.integer) {
        case (_, nil) where scalar.style != .plain && isDigits: self = .mistake(.inQuotes)
        case (true, _) where digits.utf8.count > 1 && digits.utf8.first == UInt8(ascii: "0"):
            self = .mistake(.notDecimal)
        case (true, let value?): self = .value(value)
        case (true, nil): self = .mistake(.tooLarge)
        case (false, .some): self = .mistake(.notDecimal)
        case (false, nil): self = .mistake(node.kindDescription == "a number" ? .hasFraction : .notANumber)
        }
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
