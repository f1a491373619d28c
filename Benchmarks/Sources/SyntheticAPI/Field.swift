/// A member of a structure.
struct Field {
    let word: String
    let index: Int
    let type: FieldType
    let isRequired: Bool
    let doc: String

    var name: String { "\(word)Field\(index)" }
    var wire: String { "\(word)_field_\(index)" }

    private static let words = [
        "order", "trade", "buyer", "seller", "title", "remark", "store", "scene", "batch", "channel",
    ]

    /// So many fields, the first three required, one integer and one truth value among them, the others texts.
    static func list(_ count: Int, first: FieldType?, _ random: inout SplitMix) -> [Field] {
        (0..<count).map { index in
            let text = FieldType.string(maximumLength: 16 << Int(random.next() % 4))
            let type: FieldType =
                switch index {
                case 0: first ?? text
                case 4: .integer
                case 5: .boolean
                default: text
                }
            let word = words[Int(random.next() % UInt64(words.count))]
            let doc = ChineseSentence.random(clauses: 1...3, &random)
            return Field(word: word, index: index, type: type, isRequired: index < 3, doc: doc)
        }
    }
}
