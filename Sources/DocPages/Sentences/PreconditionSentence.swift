/// Sentences such as 使用前请先为应用添加“现金红包”功能.
enum PreconditionSentence {
    static func feature(_ text: String) -> String? {
        guard text.count <= 400 else { return nil }
        let normal = text.normalised
        let verbs = ["添加", "开通", "签约", "申请"]
        guard let verb = verbs.first(where: { normal.contains($0) }), ["功能", "能力", "产品"].contains(where: { normal.contains($0) })
        else { return nil }
        let characters = Array(text)
        let pairs: [Character: Character] = ["“": "”", "「": "」", "【": "】", "\"": "\"", "『": "』", "《": "》", "[": "]", "'": "'", "‘": "’"]
        for start in characters.indices {
            guard let close = pairs[characters[start]], let end = characters[(start + 1)...].firstIndex(of: close) else { continue }
            let name = String(characters[(start + 1)..<end]).trimmed
            if !name.isEmpty, name.count <= 30 { return name }
        }
        guard let start = normal.firstRange(of: verb)?.upperBound,
            let end = ["功能", "能力", "产品"].compactMap({ normal[start...].firstRange(of: $0)?.lowerBound }).min()
        else { return nil }
        let name = normal[start..<end].drop { " 的了:应用小程序".contains($0) }
        return name.isEmpty || name.count > 20 ? nil : String(name).trimmed
    }
}
