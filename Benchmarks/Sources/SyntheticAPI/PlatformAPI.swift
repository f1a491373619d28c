/// A made-up service of the proportions of the whole Open Platform, the same for the same seed.
///
/// What the official Python SDK 3.7.1411 declares for its 9,568 methods, counted by the setters of its classes: 52,123 fields
/// in the models of requests, 24,622 in replies, and 8,168 structures with 50,710 fields; names on the wire of 11 characters,
/// no documentation, no limits, no enumerations. So a method has 5.4 fields to send and 2.6 to receive, and brings 0.85 of a
/// structure with 6.2 fields.
package struct PlatformAPI {
    /// The methods of the platform.
    package static let methods = 9568

    private let operations: Int
    private let seed: UInt64
    private let hasUnknownNames: Bool
    private static let operationsPerFile = 9

    /// A service of so many operations, nine a file.
    ///
    /// - Parameter hasUnknownNames: Whether the type of every third field is a name that leads nowhere: of 700 operations
    ///   that makes 3,000.
    package init(operations: Int = methods, seed: UInt64, hasUnknownNames: Bool = false) {
        self.operations = operations
        self.seed = seed
        self.hasUnknownNames = hasUnknownNames
    }

    /// Calls `write` with the path and the text of each spec file, one after the other.
    package func writeSpecs(_ write: (String, String) throws -> Void) rethrows {
        for number in 0..<(operations + Self.operationsPerFile - 1) / Self.operationsPerFile {
            try write("platform/resource\(number).yaml", spec(number))
        }
    }

    private func spec(_ number: Int) -> String {
        var random = SplitMix(state: seed &+ UInt64(number) &* 0x1_0000_0001)
        var text = """
            fundgen: 1
            service: platform
            resource: resource\(number)
            by: sdk
            evidence:
              sdk: {source: "made up, in the proportions of the official SDK"}
            operations:

            """
        var shapes = "shapes:\n"
        for index in 0..<min(Self.operationsPerFile, operations - number * Self.operationsPerFile) {
            var type: String?
            // 17 of 20 calls bring a structure, which every second of them sends, and the others receive in a list.
            if random.next() % 20 < 17 {
                let name = "Part\(number)x\(index)"
                shapes += "  \(name):\n    kind: structure\n    fields:\n"
                shapes += fields(Self.count(6.2, &random), first: nil, indent: "      ", &random)
                type = name
            }
            let isSent = random.next() % 2 == 0
            let list = isSent ? nil : type.map { "list<\($0)>" }
            text += """
                  call\(index):
                    effect: anything
                    openPlatform: {method: platform.resource\(number).call\(index)}
                    errors: {unknown: "the SDK has no codes"}
                    request:
                      fields:
                \(fields(Self.count(5.4, &random), first: isSent ? type : nil, indent: "        ", &random))\
                    response:
                      fields:
                \(fields(Self.count(2.6, &random), first: list, indent: "        ", &random))
                """
        }
        return text + shapes
    }

    /// A whole number that is `average` in the long run, from its half to one and a half of it.
    private static func count(_ average: Double, _ random: inout SplitMix) -> Int {
        let unit = Double(random.next() % 1_000_000) / 1_000_000
        return max(1, Int(average * (0.5 + unit) + 0.5))
    }

    private func fields(_ count: Int, first: String?, indent: String, _ random: inout SplitMix) -> String {
        (0..<count).map { index in
            let word = Self.words[Int(random.next() % UInt64(Self.words.count))]
            let other = Self.words[Int(random.next() % UInt64(Self.words.count))]
            let name = "\(word)\(other.prefix(1).uppercased())\(other.dropFirst())\(index)"
            let isUnknown = hasUnknownNames && index % 3 == 1
            let type = isUnknown ? "Pard\(index)x\(random.next() % 1000)" : (index == 0 ? first : nil) ?? "string"
            return "\(indent)\(name): {type: \(type), wire: \(word)_\(other)\(index)}\n"
        }.joined()
    }

    private static let words = [
        "out", "biz", "no", "id", "type", "order", "user", "merchant", "account", "time", "info",
    ]
}
