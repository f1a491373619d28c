/// One parameter, or one field of an object, as a page describes it.
package struct ParameterFact: Sendable, Hashable {
    package var name: Found<String>
    package var type: Found<TypeFact>?
    package var required: Found<Requirement>
    package var limits: Limits
    package var description: Found<String>?
    /// What its column of samples says.
    package var sample: Found<String>?
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
        if starts(conditional) {
            self = .conditional
        } else if starts(no) {
            self = .no
        } else if starts(yes) {
            self = .yes
        } else {
            self = .unknown(
                text.isEmpty || text == "-"
                    ? "the cell of the required column is empty" : "'\(cell.collapsed)' says neither yes nor no")
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
    /// A condition that makes it required, in words that could not be made out.
    package var unreadCondition: String?
    package var choices: [Choice] = []
    /// Whether the page says that no two requests may have the same value.
    package var isUnique = false
    package var standard: String?

    /// Without what reads otherwise when something is added at the end of the text: where the text of another column may
    /// hang on, nothing that depends on the end is known.
    func keepingWhatStays(in other: Limits) -> Limits {
        var kept = self
        if (minimum, maximum) != (other.minimum, other.maximum) { (kept.minimum, kept.maximum) = (nil, nil) }
        if (minimumLength, maximumLength) != (other.minimumLength, other.maximumLength) {
            (kept.minimumLength, kept.maximumLength) = (nil, nil)
        }
        if decimals != other.decimals { kept.decimals = nil }
        if values.map(\.value) != other.values.map(\.value) { kept.values = [] }
        kept.requiredWhen = requiredWhen.filter { other.requiredWhen.contains($0) }
        kept.choices = choices.filter { other.choices.contains($0) }
        kept.standard = nil
        return kept
    }

    package struct EnumeratedValue: Sendable, Hashable {
        package var value: String
        package var meaning: String?
    }

    /// That the field is required while all of some conditions hold.
    package struct RequiredWhen: Sendable, Hashable {
        package var conditions: [Condition]
        /// The field that the sentence is about, where that is another than the one it describes.
        package var target: String?

        package struct Condition: Sendable, Hashable {
            package var field: String
            /// Any of these; none means that the field is given.
            package var values: [String]
            /// Whether the opposite is meant: none of the values, or not given.
            package var isNegated: Bool

            var negated: Condition { Condition(field: field, values: values, isNegated: !isNegated) }

            /// `type=A|B`, `type!=A`, `type present` or `type absent`.
            package var text: String {
                if values.isEmpty { return "\(field) \(isNegated ? "absent" : "present")" }
                return "\(field)\(isNegated ? "!=" : "=")\(values.joined(separator: "|"))"
            }
        }

        /// The conditions, joined with `&`.
        package var text: String { conditions.map(\.text).joined(separator: " & ") }
    }

    /// That one of several fields must be given.
    package struct Choice: Sendable, Hashable {
        package var names: [String]
        /// Whether more than one is too many.
        package var isExactlyOne: Bool
    }
}

/// An object in a table of its own.
package struct ObjectFact: Sendable, Hashable {
    package var name: Found<String>
    package var fields: [ParameterFact]
    package var choices: [Limits.Choice] = []
}
