internal import SpecDiagnostics

extension NodeBuilder {
    /// Makes a scalar of a key, also of one that an alias repeats, or drops what cannot be one, which is reported.
    mutating func makeKey(of key: Built, _ event: borrowing YAMLEvent) {
        let index = key.index
        // A key that an alias repeats is talked about where the alias is.
        if case .alias(let target) = records[index].kind {
            let next = records[index].next
            records[index] = records[Int(target)]
            records[index].next = next
        }
        let own = records[index]
        if !event.hasProperties { records[index].start = event.start }
        records[index].end = key.end
        switch own.kind {
        case .scalar(let style):
            guard style == .plain, own.text(in: texts).elementsEqual("<<".utf8) else { return }
            report(.mergeKey(at: range(event.start, key.end)), leavesGap: true)
        case .null:
            switch event.kind {
            // A word such as `null` is a text where a key is.
            case .scalar where !event.text.isEmpty:
                records[index].kind = .scalar(event.style)
                return
            // An alias without an anchor, which is reported already.
            case .alias where event.anchor.flatMap(anchors.built) == nil: break
            default: report(.keyIsMissing(at: range(index)), leavesGap: true)
            }
        case .sequence: report(.keyIsNotText("a list", at: range(own.start, own.end)), leavesGap: true)
        case .mapping: report(.keyIsNotText("a mapping", at: range(own.start, own.end)), leavesGap: true)
        case .alias, .dropped: break
        }
        records[index].kind = .dropped
    }
}
