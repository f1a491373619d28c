/// Specs of a made-up service, the same for the same seed: about 2.5 shapes, 18.5 fields and half an enum an operation.
struct SyntheticSpecs {
    var operations: Int
    var seed: UInt64

    private static let operationsPerFile = 10
    private static let words = [
        "order", "trade", "buyer", "seller", "title", "remark", "store", "scene", "batch", "channel",
    ]
    private static let prose = ["商户侧唯一订单号", "由商家自定义", "仅支持字母和数字", "需保证在商户端不重复", "金额单位为元", "可为空"]

    /// Calls `write` with the name and the text of each file.
    func write(_ write: (String, String) throws -> Void) rethrows {
        var random = SplitMix(state: seed)
        for start in stride(from: 0, to: operations, by: Self.operationsPerFile) {
            let count = min(Self.operationsPerFile, operations - start)
            let number = start / Self.operationsPerFile
            try write("bench/resource\(number).yaml", file(number, count, &random))
        }
    }

    private func file(_ number: Int, _ count: Int, _ random: inout SplitMix) -> String {
        var text = """
            fundgen: 1
            service: bench
            resource: resource\(number)
            by: made
            evidence:
              made: {source: "made up"}
            operations:

            """
        var shapes = "shapes:\n"
        for index in 0..<count {
            text += operation(number, index, &random)
            shapes += structure("Part\(number)x\(index)", fields: 4, &random)
            if index.isMultiple(of: 2) { shapes += enumeration("Kind\(number)x\(index)", &random) }
        }
        return text + shapes
    }

    private func operation(_ number: Int, _ index: Int, _ random: inout SplitMix) -> String {
        """
          call\(index):
            doc: {zh: \(Self.sentence(&random)), en: Does the thing number \(index).}
            effect: reads
            openPlatform: {method: bench.resource\(number).call\(index)}
            request:
              fields:
        \(fields(7, indent: "        ", part: "Part\(number)x\(index)", &random))
            response:
              fields:
        \(fields(8, indent: "        ", part: nil, &random))

        """
    }

    private func structure(_ name: String, fields count: Int, _ random: inout SplitMix) -> String {
        "  \(name):\n    kind: structure\n    fields:\n\(fields(count, indent: "      ", part: nil, &random))\n"
    }

    private func enumeration(_ name: String, _ random: inout SplitMix) -> String {
        var text = "  \(name):\n    kind: enum\n    values:\n"
        for index in 0..<5 { text += "      VALUE_\(index): {doc: {zh: \(Self.sentence(&random))}}\n" }
        return text
    }

    private func fields(_ count: Int, indent: String, part: String?, _ random: inout SplitMix) -> String {
        (0..<count).map { index in
            let word = Self.words[Int(random.next() % UInt64(Self.words.count))]
            let name = "\(word)Field\(index)"
            let type = index == 0 ? part ?? "string" : "string"
            let required = index < 3 ? ", required: true" : ""
            let length = type == "string" ? ", length: {max: \(16 << (random.next() % 4))}" : ""
            return "\(indent)\(name): {type: \(type), wire: \(word)_field_\(index)\(required)\(length), "
                + "doc: {zh: \(Self.sentence(&random))}}"
        }.joined(separator: "\n")
    }

    private static func sentence(_ random: inout SplitMix) -> String {
        let count = 1 + Int(random.next() % 3)
        return (0..<count).map { _ in prose[Int(random.next() % UInt64(prose.count))] }.joined(separator: "，")
    }
}

/// A small generator of numbers that is the same everywhere.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
