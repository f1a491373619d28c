/// What one spec file describes.
struct Resource {
    let number: Int
    private(set) var operations: [Operation] = []
    private(set) var parts: [Structure] = []
    private(set) var enumerations: [Enumeration] = []
    private(set) var subCodes: [SubCode] = []

    init(number: Int, operationCount: Int, seed: UInt64) {
        self.number = number
        var random = SplitMix(state: seed &+ UInt64(number) &* 0x1_0000_0001)
        for index in 0..<operationCount { addOperation(index, &random) }
        subCodes = (0..<6).map { index in
            SubCode(name: "RESOURCE\(number)_REFUSED_\(index)", doc: ChineseSentence.random(clauses: 1...2, &random))
        }
    }

    /// Every second operation brings an enumeration and a structure, each used in one direction, a third of them nested.
    private mutating func addOperation(_ index: Int, _ random: inout SplitMix) {
        var sent: FieldType?
        var received: FieldType?
        if index.isMultiple(of: 2) {
            let kind = Enumeration(name: "Kind\(number)x\(index)", random: &random)
            enumerations.append(kind)
            let isSent = index.isMultiple(of: 4)
            let inner = parts.count % 3 == 2 ? parts.dropLast().last : nil
            let part = Structure(
                name: "Part\(number)x\(index)",
                fields: Field.list(7, first: inner.map { .structure($0.name) }, &random))
            parts.append(part)
            if isSent { sent = .structure(part.name) } else { received = .list(part.name) }
            received = received ?? .enumeration(kind.name)
            sent = sent ?? .enumeration(kind.name)
        }
        operations.append(
            Operation(
                name: "call\(index)", doc: ChineseSentence.random(clauses: 1...3, &random),
                request: Field.list(7, first: sent, &random), response: Field.list(8, first: received, &random)))
    }
}
