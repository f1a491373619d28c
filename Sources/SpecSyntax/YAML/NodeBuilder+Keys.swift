internal import SpecDiagnostics

extension NodeBuilder {
    /// The key as a scalar; nothing when it cannot be one, which is reported.
    mutating func checkedKey(_ key: Built, _ event: YAMLEvent) -> Node? {
        // A key that an alias repeats is talked about where the alias stands.
        let place = Span(event.hasProperties ? key.node.range.start : event.start, key.end)
        switch key.node.content {
        case .scalar(let scalar):
            guard scalar.text == "<<", scalar.style == .plain else {
                return Node(key.node.content, at: place, in: whole)
            }
            report(.mergeKey(at: range(event.start, key.end)), leavesGap: true)
            return nil
        case .null:
            switch event.kind {
            // A word such as `null` is a text where a key stands.
            case .scalar(let scalar) where !scalar.text.isEmpty: return Node(.scalar(scalar), at: place, in: whole)
            case .alias(let name) where anchors.built(name) == nil: return nil
            default: report(.keyIsMissing(at: range(place.start, place.end)), leavesGap: true)
            }
        case .sequence, .mapping:
            report(.keyIsNotText(key.node), leavesGap: true)
        }
        return nil
    }
}
