/// A named enumeration.
struct Enumeration {
    let name: String
    let values: [(name: String, doc: String)]

    init(name: String, random: inout SplitMix) {
        self.name = name
        values = (0..<5).map { ("VALUE_\($0)", ChineseSentence.random(clauses: 1...2, &random)) }
    }
}
