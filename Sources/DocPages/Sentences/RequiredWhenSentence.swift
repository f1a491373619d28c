/// Sentences such as 当identity_type=ALIPAY_LOGON_ID时，本字段必填 and 若 type 为 A，则必传.
enum RequiredWhenSentence {
    /// The rules, and the text without their clauses, whose values are no enumeration of this field.
    static func read(_ text: String) -> (rest: String, rules: [Limits.RequiredWhen]) {
        var rest = ""
        var rules: [Limits.RequiredWhen] = []
        for sentence in sentences(text) {
            let rule = rule(sentence)
            if let rule { rules.append(rule) } else { rest += sentence }
        }
        return (rest, rules)
    }

    private static func sentences(_ text: String) -> [String] {
        var parts: [String] = [""]
        for character in text {
            parts[parts.count - 1].append(character)
            if character == "。" || character == ";" || character.isNewline { parts.append("") }
        }
        return parts
    }

    private static func rule(_ sentence: String) -> Limits.RequiredWhen? {
        let demands = ["必填", "必传", "必选", "必须", "必输", "不能为空", "不可为空", "不可空", "不得为空", "is required", "must be"]
        let marks = ["当", "若", "如果", "如", "时", "则", "when", "if"]
        guard demands.contains(where: { sentence.contains($0) }), marks.contains(where: { sentence.contains($0) }),
            !sentence.contains("非必填")
        else { return nil }
        var scanner = Scanner(sentence)
        while !scanner.isAtEnd {
            let start = scanner.index
            guard let field = scanner.identifier(), field.first.map({ !$0.isNumber }) ?? false else {
                scanner.index = start + 1
                continue
            }
            scanner.skip(" \"'[]的字段参数值取")
            guard scanner.takeAny(["==", "=", "等于", "为", "是", ":", "选择"]) != nil else {
                if scanner.takeAny(["不为空", "有值", "非空", "不空", "传入"]) != nil { return .init(field: field, values: []) }
                continue
            }
            scanner.skip(" \"'[")
            var values: [String] = []
            while let value = scanner.identifier() {
                values.append(value)
                scanner.skip(" \"']")
                guard scanner.takeAny(["或者", "或", "/", ",", "|", "和"]) != nil else { break }
                scanner.skip(" \"'[")
            }
            if !values.isEmpty { return .init(field: field, values: values) }
        }
        return nil
    }
}
