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
        let isEmpty = text.isEmpty || text == "-"
        self =
            Self.words.first { _, words in
                words.contains { $0.allSatisfy(\.isASCII) ? text == $0 : text.hasPrefix($0) }
            }?.meaning
            ?? .unknown(
                isEmpty
                    ? "the cell of the required column is empty" : "'\(cell.collapsed)' says neither yes nor no")
    }

    /// Words in ASCII are whole cells, others begin them; 不是 is looked for before 是.
    private static let words: [(meaning: Requirement, words: [String])] = [
        (.conditional, "条件 特殊可选 有条件 conditional".words),
        (.no, "否 非必 不必 不是 无需 可选 选填 可空 no n false optional o × ✗ ✘ x 0".words),
        (.yes, "是 必 yes y true required mandatory m √ ✓ ✔ ● 1".words),
    ]

    /// A column headed 可选 says the opposite of one headed 必填.
    var inverted: Requirement {
        switch self {
        case .yes: .no
        case .no: .yes
        default: self
        }
    }
}
