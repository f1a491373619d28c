/// Sentences such as 使用前请先为应用添加“现金红包”功能.
enum PreconditionSentence {
    /// The feature that a sentence asks to add; nil for another sentence.
    static func feature(_ text: String) -> String? {
        guard text.count <= 400 else { return nil }
        let normal = text.normalised
        guard let verb = ["添加", "开通", "签约", "申请"].first(where: { normal.contains($0) }),
            normal.contains(anyOf: objects)
        else { return nil }
        let characters = Array(text)
        for start in characters.indices {
            guard let close = quotes[characters[start]], let end = characters[(start + 1)...].firstIndex(of: close)
            else { continue }
            let name = String(characters[(start + 1)..<end]).trimmed
            if !name.isEmpty, name.count <= 30 { return name }
        }
        return unquoted(characters, verb)
    }

    private static let objects = ["功能", "能力", "产品"]
    private static let quotes: [Character: Character] = [
        "“": "”", "「": "」", "【": "】", "\"": "\"", "『": "』", "《": "》", "[": "]", "'": "'", "‘": "’",
    ]

    /// The words between the verb and its object: 添加 小程序二维码 功能.
    private static func unquoted(_ characters: [Character], _ verb: String) -> String? {
        let normal = characters.map { String($0).normalised }
        func index(of word: String, from start: Int) -> Int? {
            normal[start...].indices.first { normal[$0...].prefix(word.count).joined() == word }
        }
        guard let start = index(of: verb, from: 0).map({ $0 + verb.count }),
            let end = objects.compactMap({ index(of: $0, from: start) }).min()
        else { return nil }
        let name = String(characters[start..<end].drop { " \u{3000}的了過过:：".contains($0) }).trimmed
        return name.isEmpty || name.count > 20 ? nil : name
    }
}
