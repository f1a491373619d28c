/// A page's bytes as UTF-8.
struct DecodedText {
    /// UTF-8 without a byte order mark.
    var text: [UInt8]
    /// What the bytes were read as.
    var encoding: String
    /// How many places were no characters in that encoding; each is U+FFFD in the text.
    var mistakes: Int

    /// How much the text looks like documentation in Chinese; the larger of two readings is the likelier one.
    var plausibility: Int {
        var common = 0
        for scalar in String(decoding: text.prefix(200_000), as: UTF8.self).unicodeScalars {
            if Self.commonCharacters.contains(scalar) { common += 1 }
            // Private use and rare blocks are what wrong tables turn text into.
            if (0xE000...0xF8FF).contains(scalar.value) { common -= 2 }
        }
        return common - 20 * mistakes
    }

    private static let commonCharacters = Set(
        ("的是不一在有为中用名号参数类型必填说明描述返回示例请求应答订单金额调用接口长度位最大取值范围对象时间字段可选否当则"
            + "為號參數類說請應訂單調長範圍對時間選當則傳描述回必填欄").unicodeScalars)
}
