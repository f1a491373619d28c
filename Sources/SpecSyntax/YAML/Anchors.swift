internal import SpecDiagnostics

/// The anchors of a file and what they stand for.
struct Anchors {
    private var closed: [String: NodeBuilder.Built] = [:]
    private var places: [String: SourceRange] = [:]
    private var open: Set<String> = []
    /// The nodes that aliases have added so far.
    var aliasedNodes = 0

    /// Notes an anchor whose node is about to be read; the first place of its name if there was one before.
    mutating func open(_ name: String, at range: SourceRange) -> SourceRange? {
        if let first = places[name] { return first }
        places[name] = range
        open.insert(name)
        return nil
    }

    mutating func close(_ name: String, _ built: NodeBuilder.Built) {
        // Of two anchors of one name, which is an error, the first one counts.
        if open.remove(name) != nil { closed[name] = built }
    }

    func built(_ name: String) -> NodeBuilder.Built? { closed[name] }

    func isOpen(_ name: String) -> Bool { open.contains(name) }

    func place(_ name: String) -> SourceRange? { places[name] }

    var names: some Sequence<String> { closed.keys }
}

extension NodeBuilder {
    /// Notes the anchor of a node that is about to be read.
    mutating func open(_ name: String, _ event: YAMLEvent) {
        let place = anchorRange(event, name)
        if let first = anchors.open(name, at: place) { report(.duplicateAnchor(name, at: place, first: first)) }
    }

    /// The node that an alias stands for, within the limits of all aliases together.
    mutating func aliased(_ name: String, _ event: YAMLEvent, _ depth: Int) throws(GivenUp) -> Built {
        let range = range(event.start, event.end)
        guard var built = anchors.built(name) else {
            let problem: Diagnostic =
                anchors.isOpen(name)
                ? .recursiveAlias(name, at: range, anchor: anchors.place(name))
                : .unknownAlias(name, at: range, known: anchors.names)
            report(problem, leavesGap: true)
            return Built(index: nodes.add(NodeRecord(.null, at: Span(event.start, event.end))), end: event.end)
        }
        anchors.aliasedNodes += built.size
        guard anchors.aliasedNodes <= YAMLLimits.aliasedNodes else {
            throw giveUp(.aliasBomb(at: range, anchor: anchors.place(name)))
        }
        guard depth - 1 + built.height <= YAMLLimits.depth else { throw giveUp(.tooDeep(at: range)) }
        let alias = NodeRecord(.alias(of: Int32(truncatingIfNeeded: built.index)), at: Span(event.start, event.end))
        built.index = nodes.add(alias)
        built.end = event.end
        return built
    }
}
