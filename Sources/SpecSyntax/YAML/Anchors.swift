internal import SpecDiagnostics

/// The anchors of a file and what they stand for.
struct Anchors {
    private var anchors: [String: (place: SourceRange, built: NodeBuilder.Built?)] = [:]
    /// In the order of the file.
    private(set) var names: [String] = []
    /// The nodes that aliases have added so far.
    var aliasedNodes = 0

    /// Notes an anchor whose node is about to be read; the first place of its name if there was one before.
    mutating func open(_ name: String, at range: SourceRange) -> SourceRange? {
        if let first = anchors[name] { return first.place }
        anchors[name] = (range, nil)
        return nil
    }

    mutating func close(_ name: String, _ built: NodeBuilder.Built) {
        // Of two anchors of one name, which is an error, the first one counts.
        guard let anchor = anchors[name], anchor.built == nil else { return }
        anchors[name] = (anchor.place, built)
        names.append(name)
    }

    func built(_ name: String) -> NodeBuilder.Built? { anchors[name]?.built }

    func place(_ name: String) -> SourceRange? { anchors[name]?.place }
}

extension NodeBuilder {
    /// Notes the anchor of a node that is about to be read.
    mutating func open(_ name: String, _ event: borrowing YAMLEvent) {
        let place = propertyRange(event, sign: UInt8(ascii: "&"))
        if let first = anchors.open(name, at: place) { report(.duplicateAnchor(name, at: place, first: first)) }
    }

    /// The node that an alias stands for, within the limits of all aliases together.
    mutating func aliased(_ name: String, _ event: borrowing YAMLEvent, _ depth: Int) throws(GivenUp) -> Built {
        let range = range(event)
        let anchor = anchors.place(name)
        guard var built = anchors.built(name) else {
            report(
                anchor == nil
                    ? .unknownAlias(name, at: range, known: anchors.names)
                    : .recursiveAlias(name, at: range, anchor: anchor),
                leavesGap: true)
            return Built(index: add(NodeRecord(.null, start: event.start, end: event.end)), end: event.end)
        }
        anchors.aliasedNodes += built.size
        guard anchors.aliasedNodes <= YAMLLimits.aliasedNodes else {
            throw giveUp(.aliasBomb(at: range, anchor: anchor))
        }
        guard depth - 1 + built.height <= YAMLLimits.depth else { throw giveUp(.tooDeep(at: range)) }
        built.index = add(NodeRecord(.alias(of: Int32(built.index)), start: event.start, end: event.end))
        built.end = event.end
        return built
    }
}
