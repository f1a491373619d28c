/// Chinese text of the kind and length that the platform's pages have.
enum ChineseSentence {
    private static let clauses = [
        "商户侧唯一订单号", "由商家自定义", "仅支持字母和数字", "需保证在商户端不重复", "金额单位为元，精确到分", "可为空",
    ]

    static func random(clauses count: ClosedRange<Int>, _ random: inout SplitMix) -> String {
        let number = count.lowerBound + Int(random.next() % UInt64(count.count))
        return (0..<number).map { _ in clauses[Int(random.next() % UInt64(clauses.count))] }.joined(separator: "；")
    }
}
