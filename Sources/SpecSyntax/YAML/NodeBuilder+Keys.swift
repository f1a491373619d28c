internal import SpecDiagnostics

extension NodeBuilder {
    /// Makes a scalar of a key, also of one that an alias repeats, or drops what cannot be one, which is reported.
    mutating func makeKey(of key: Built, _ event: YAMLEvent) {
        // A key that an alias repeats is talked about where the alias stands.
        if case .alias(let target) = nodes.records[key.index].kind { nodes.copy(key.index, from: Int(target)) }
        let own = nodes.records[key.index].span
        let span = Span(event.hasProperties ? own.start : event.start, key.end)
        nodes.move(key.index, to: span)
        switch nodes.records[key.index].kind {
        case .scalar(let style):
            guard style == .plain, nodes.hasText("<<", at: key.index) else { return }
            report(.mergeKey(at: range(event.start, key.end)), leavesGap: true)
        case .null:
            switch event.kind {
            // A word such as `null` is a text where a key stands.
            case .scalar(let scalar) where !scalar.text.isEmpty:
                nodes.set(key.index, .scalar(scalar.style))
                return
            case .alias(let name) where anchors.built(name) == nil: break
            default: report(.keyIsMissing(at: span.range(in: whole)), leavesGap: true)
            }
        case .sequence: report(.keyIsNotText("a list", at: own.range(in: whole)), leavesGap: true)
        case .mapping: report(.keyIsNotText("a mapping", at: own.range(in: whole)), leavesGap: true)
        case .alias, .dropped: break
        }
        nodes.set(key.index, .dropped)
    }
}
