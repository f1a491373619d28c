internal import SpecDiagnostics

extension NodeBuilder {
    /// Makes a scalar of a key, also of one that an alias repeats, or drops what cannot be one, which is reported.
    mutating func makeKey(of key: Built, _ event: YAMLEvent) {
        let index = key.index
        // A key that an alias repeats is talked about where the alias is.
        if case .alias(let target) = records[index].kind {
            let next = records[index].next
            records[index] = records[Int(target)]
            records[index].next = next
        }
        let own = range(index)
        if !event.hasProperties { records[index].start = event.start }
        records[index].end = key.end
        switch records[index].kind {
        case .scalar(let style):
            guard style == .plain, records[index].text == "<<" else { return }
            report(.mergeKey(at: range(event.start, key.end)), leavesGap: true)
        case .null:
            switch event.kind {
            // A word such as `null` is a text where a key is.
            case .scalar(let scalar) where !scalar.text.isEmpty:
                records[index].kind = .scalar(scalar.style)
                return
            // An alias without an anchor, which is reported already.
            case .alias(let name) where anchors.built(name) == nil: break
            default: report(.keyIsMissing(at: range(index)), leavesGap: true)
            }
        case .sequence: report(.keyIsNotText("a list", at: own), leavesGap: true)
        case .mapping: report(.keyIsNotText("a mapping", at: own), leavesGap: true)
        case .alias, .dropped: break
        }
        records[index].kind = .dropped
    }
}
