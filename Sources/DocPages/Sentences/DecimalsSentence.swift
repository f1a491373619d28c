/// How many decimals a sum has: 精确到小数点后两位, 保留2位小数, 精确到0.01元.
extension Limits {
    mutating func readDecimals(_ text: String) {
        let scanner = Scanner(text)
        for word in Self.marks where decimals == nil {
            for var next in scanner.behind(word) {
                next.skip("为是: 小数点后最多不超过可")
                guard let number = next.amount()?.text else { continue }
                if word == "精确到", number.hasPrefix("0."), number.hasSuffix("1") { decimals = number.count - 2 }
                guard let value = Int(number), value <= 20 else { continue }
                next.skip(" ")
                let isNamed = word.contains("小数")
                if next.take("位小数") || (isNamed && next.current != "元") || next.take("位") && word == "保留" {
                    decimals = value
                }
            }
        }
        for end in scanner.ends(of: "位小数") where decimals == nil {
            var next = scanner.at(max(0, end - 4))
            decimals = next.amount()?.text.flatMap { Int($0) }
        }
        if decimals == nil, text.contains("精确到分") { decimals = 2 }
    }

    private static let marks = "小数点后 小数点最多 小数最多 小数位数 保留 精确到 精度为 最多支持 最多 小数不超过 小数位".words
}
