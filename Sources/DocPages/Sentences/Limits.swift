/// What the sentences about a parameter allow.
package struct Limits: Sendable, Hashable {
    package var minimum: String?
    package var maximum: String?
    package var isMinimumExclusive = false
    package var isMaximumExclusive = false
    package var minimumLength: Int?
    package var maximumLength: Int?
    /// Whether lengths count bytes, not characters.
    package var isLengthInBytes = false
    package var decimals: Int?
    package var unit: String?
    package var values: [EnumeratedValue] = []
    package var requiredWhen: [RequiredWhen] = []
    /// Limits that were not read; where one was not, none is taken.
    package var unread: [UnreadLimit] = []
    /// A condition that makes it required, in words that could not be made out.
    package var unreadCondition: String?
    package var choices: [Choice] = []
    /// Whether the page says that no two requests may have the same value.
    package var isUnique = false
    package var standard: String?

    /// Reads every sentence about a parameter: its description, and the columns that say limits.
    ///
    /// `name` is the field's, which a sentence may leave out.
    init(describing text: String, of name: String) {
        let text = text.normalised
        readBounds(text)
        readDecimals(text)
        choices = ChoiceSentence.read(text, of: name)
        let reading = RequiredWhenSentence(text)
        requiredWhen = reading.rules
        unreadCondition = reading.unread
        if minimum == nil, maximum == nil {
            // Numbers beside a limit that was not read may be its own.
            values = EnumerationSentence.read(reading.rest).filter {
                unread.isEmpty || $0.value.contains { !$0.isNumber && $0 != "." }
            }
        }
        let scanner = Scanner(text)
        // 不可重复, 不能重复, 需保证不重复, 不得重复.
        isUnique =
            text.contains(anyOf: ["唯一", "unique"])
            || scanner.ends(of: "重复").contains { scanner.text[max(0, $0 - 6)..<$0].contains { "不勿".contains($0) } }
        for mark in ["默认值", "默认为", "缺省值", "默认", "Default", "default"] where standard == nil {
            guard var next = scanner.behind(mark).first else { continue }
            next.skip("为是: ")
            standard = next.identifier()
        }
    }

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
        kept.unread = unread.filter { other.unread.contains($0) }
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
