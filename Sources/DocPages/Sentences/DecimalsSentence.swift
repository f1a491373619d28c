/// How many decimals a sum has, and what it counts: 精确到小数点后两位, 单位为元.
extension Limits {
    mutating func readDecimals(_ text: String) {
        let scanner = Scanner(text)
        for word in Self.marks where decimals == nil {
            for var next in scanner.behind(word) {
                next.skip("为是: 小数点后最多不超过可")
                guard let value = next.count(), value <= 20 else { continue }
                next.skip(" ")
                let isNamed = word.contains("小数")
                if next.take("位小数") || (isNamed && next.current != "元") || next.take("位") && word == "保留" {
                    decimals = value
                }
            }
        }
        for end in scanner.ends(of: "位小数") where decimals == nil {
            var next = scanner.at(max(0, end - 4))
            decimals = next.count()
        }
        if decimals == nil, text.contains("精确到分") { decimals = 2 }
        unit = Self.units.first { text.contains($0.mark) }?.unit
    }

    private static let marks = "小数点后 小数点最多 小数最多 小数位数 保留 精确到 精度为 最多支持 最多 小数不超过 小数位".words

    private static let units = [
        ("单位为元", "元"), ("单位:元", "元"), ("单位: 元", "元"), ("单位元", "元"), ("以元为单位", "元"), ("单位为分", "分"), ("单位:分", "分"),
        ("单位分", "分"), ("以分为单位", "分"), ("单位为人民币", "元"), ("in yuan", "元"), (" yuan", "元"),
    ].map { (mark: $0, unit: $1) }

    /// Whether the page says that the number counts fen.
    var isInMinorUnits: Bool { unit == "分" }
}
