import SpecLanguage

extension LocatedJSON {
    init(_ node: Node) {
        let content: Content
        if let entries = node.entries {
            content = .object(entries.map { Member(key: $0.key, value: LocatedJSON($0.value)) })
        } else if let items = node.items {
            content = .list(items.map { LocatedJSON($0) })
        } else if let scalar = node.scalar {
            content = .scalar(text: scalar.text, isPlain: scalar.style == .plain)
        } else {
            content = .null
        }
        self.init(content, at: node.range, kindDescription: node.kindDescription)
    }
}
