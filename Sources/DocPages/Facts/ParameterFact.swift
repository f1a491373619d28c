/// One parameter, or one field of an object, as a page describes it.
package struct ParameterFact: Sendable, Hashable {
    package var name: Found<String>
    package var type: Found<TypeFact>?
    package var required: Found<Requirement>
    package var limits: Limits
    package var description: Found<String>?
    /// Whether the page says that it is passed in the options, not with the parameters.
    package var isOption = false
}

/// Whether a parameter must be given.
package enum Requirement: Sendable, Hashable {
    case yes, no
    /// Sometimes, and a sentence says when, or should.
    case conditional
    /// The page does not say, for the reason given.
    case unknown(String)

    /// What a cell of the required column says.
    init(cell: String) {
        let text = cell.normalised.trimmed.lowercased()
        let conditional = ["条件", "特殊可选", "有条件", "conditional"]
        let no = [
            "否", "非必", "不必", "不是", "无需", "可选", "选填", "可空", "no", "n", "false", "optional", "o", "×", "✗", "✘", "x", "0",
        ]
        let yes = ["是", "必", "yes", "y", "true", "required", "mandatory", "m", "√", "✓", "✔", "●", "1"]
        func starts(_ words: [String]) -> Bool {
            words.contains { $0.utf8.count == 1 || $0.allSatisfy(\.isASCII) ? text == $0 : text.hasPrefix($0) }
        }
        if starts(conditional) { self = .conditional } else if starts(no) { self = .no } else if starts(yes) { self = .yes } else {
            self = .unknown(text.isEmpty || text == "-" ? "the cell of the required column is empty" : "'\(cell.collapsed)' says neither yes nor no")
        }
    }

    /// A column headed 可选 says the opposite of one headed 必填.
    var inverted: Requirement {
        switch self {
        case .yes: .no
        case .no: .yes
        default: self
        }
    }
}

/// What the sentences about a parameter allow.
package struct Limits: Sendable, Hashable {
    package var minimum: String?
    package var maximum: String?
    package var isMinimumExclusive = false
    package var isMaximumExclusive = false
    package var minimumLength: Int?
    package var maximumLength: Int?
    package var decimals: Int?
    package var unit: String?
    package var values: [EnumeratedValue] = []
    package var requiredWhen: [RequiredWhen] = []
    /// Whether the page says that no two requests may have the same value.
    package var isUnique = false
    package var standard: String?

    package struct EnumeratedValue: Sendable, Hashable {
        package var value: String
        package var meaning: String?
    }

    package struct RequiredWhen: Sendable, Hashable {
        package var field: String
        /// Any of these; none means that the field is present.
        package var values: [String]
    }
}

/// An object in a table of its own.
package struct ObjectFact: Sendable, Hashable {
    package var name: Found<String>
    package var fields: [ParameterFact]
}
