internal import SpecDiagnostics

extension NodeBuilder {
    /// The key as a scalar; nothing when it cannot be one, which is reported.
    mutating func checkedKey(_ key: Built, _ event: YAMLEvent) -> Node? {
        switch key.node.content {
        case .scalar(let scalar):
            guard scalar.text == "<<", scalar.style == .plain else { return key.node }
            report(.mergeKey(at: range(event.start, key.end)), leavesGap: true)
            return nil
        case .null:
            // A word such as `null` is a text where a key stands.
            if case .scalar(let scalar) = event.kind, !scalar.text.isEmpty {
                return Node(.scalar(scalar), at: Span(key.node.range.start, key.end), in: file)
            }
            report(.keyIsMissing(at: key.node.range), leavesGap: true)
        case .sequence, .mapping:
            report(.keyIsNotText(key.node), leavesGap: true)
        }
        return nil
    }
}
