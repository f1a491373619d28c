/// A made-up service of any size, the same for the same seed.
///
/// Thousand operations make 2,500 structures, 18,500 fields and 500 enumerations: the proportions of the fund calls.
/// It is written as our specs, as an OpenAPI document and as bare Swift structs, so that generators and their output
/// can be compared on equal shapes.
package struct SyntheticAPI {
    /// How many operations there are.
    package let operations: Int
    /// What the names, lengths and texts are drawn from.
    package let seed: UInt64
    /// How many operations a spec file has.
    package let operationsPerFile: Int

    /// A service of so many operations, ten a file.
    package init(operations: Int, seed: UInt64, operationsPerFile: Int = 10) {
        self.operations = operations
        self.seed = seed
        self.operationsPerFile = max(1, operationsPerFile)
    }

    /// The number of spec files.
    package var resourceCount: Int { (operations + operationsPerFile - 1) / operationsPerFile }

    /// The operations and shapes of one spec file; independent of the other files.
    func resource(_ number: Int) -> Resource {
        let count = min(operationsPerFile, operations - number * operationsPerFile)
        return Resource(number: number, operationCount: count, seed: seed)
    }
}

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
            SubCode(name: "RESOURCE\(number)_REFUSED_\(index)", doc: Prose.sentence(clauses: 1...2, &random))
        }
    }

    /// Every second operation brings an enumeration and a structure, which travel one way each, a third of them nested.
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
                name: "call\(index)", doc: Prose.sentence(clauses: 1...3, &random),
                request: Field.list(7, first: sent, &random), response: Field.list(8, first: received, &random)))
    }
}

/// A call.
struct Operation {
    let name: String
    let doc: String
    let request: [Field]
    let response: [Field]
}

/// A named structure.
struct Structure {
    let name: String
    let fields: [Field]
}

/// A named enumeration.
struct Enumeration {
    let name: String
    let values: [(name: String, doc: String)]

    init(name: String, random: inout SplitMix) {
        self.name = name
        values = (0..<5).map { ("VALUE_\($0)", Prose.sentence(clauses: 1...2, &random)) }
    }
}

/// A refusal that an operation may answer with.
struct SubCode {
    let name: String
    let doc: String
}

/// What a field holds; structures and enumerations by name.
enum FieldType {
    case string(maximumLength: Int)
    case integer
    case boolean
    case enumeration(String)
    case structure(String)
    case list(String)
}

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
            let doc = Prose.sentence(clauses: 1...3, &random)
            return Field(word: word, index: index, type: type, isRequired: index < 3, doc: doc)
        }
    }
}

/// Chinese text of the kind and length that the platform's pages have.
enum Prose {
    private static let clauses = [
        "商户侧唯一订单号", "由商家自定义", "仅支持字母和数字", "需保证在商户端不重复", "金额单位为元，精确到分", "可为空",
    ]

    static func sentence(clauses count: ClosedRange<Int>, _ random: inout SplitMix) -> String {
        let number = count.lowerBound + Int(random.next() % UInt64(count.count))
        return (0..<number).map { _ in clauses[Int(random.next() % UInt64(clauses.count))] }.joined(separator: "；")
    }
}
