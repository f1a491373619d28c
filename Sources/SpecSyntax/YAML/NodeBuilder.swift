internal import SpecDiagnostics

/// Takes located nodes down from libyaml's events.
///
/// It goes down into the file by recursion, which the limit of depth bounds.
struct NodeBuilder {
    /// A node with what its surroundings need to know of it.
    struct Built {
        /// Where it is among the nodes.
        var index: Int
        /// Where it ends as written here; an alias ends where the alias does.
        var end: SourcePosition
        /// The number of nodes in it, itself included.
        var size = 1
        /// The lists and mappings inside each other.
        var height = 0
    }

    /// Thrown to give the file up; what is wrong has been reported.
    struct GivenUp: Error {}

    let file: String
    /// The file as a whole, from which places in it are made without looking its name up again.
    let whole: SourceRange
    let parser: YAMLEventParser
    /// The places of the text, for the few nodes whose marks need correction.
    lazy var text = SourceText(bytes)
    private let bytes: [UInt8]
    private(set) var problems: [Diagnostic] = []
    private(set) var isComplete = true
    var nodes = NodeRecords()
    private var count = 0
    /// The brackets that are open.
    private var brackets = 0
    var anchors = Anchors()

    init(_ source: SourceFile, _ parser: YAMLEventParser) {
        file = source.path
        whole = SourceRange(file: source.path)
        bytes = source.bytes
        self.parser = parser
    }

    /// Reads the file's only document.
    ///
    /// Its root is the first node.
    mutating func document() -> NodeRecords? {
        do throws(GivenUp) {
            _ = try next()
            let start = try next()
            guard case .documentStart = start.kind else { throw giveUp(.empty(file)) }
            let first = try next()
            if case .scalar(let scalar) = first.kind, scalar.text.isEmpty, scalar.style == .plain, !first.hasProperties
            {
                // The rest is read for what else is wrong.
                report(.empty(file), leavesGap: true)
            }
            let root = try build(first, depth: 1)
            _ = try next()
            let last = try next()
            if case .documentStart = last.kind {
                throw giveUp(.manyDocuments(at: range(last.start, last.end), first: place(root.index)))
            }
            return isComplete ? nodes : nil
        } catch {
            return nil
        }
    }

    /// Reports a problem; one that `leavesGap` makes the file unfit for later steps.
    mutating func report(_ problem: Diagnostic, leavesGap: Bool = false) {
        problems.append(problem)
        if leavesGap { isComplete = false }
    }

    /// Reports a problem that nothing behind can be read after.
    mutating func giveUp(_ problem: Diagnostic) -> GivenUp {
        problems.append(problem)
        return GivenUp()
    }

    func range(_ start: SourcePosition, _ end: SourcePosition) -> SourceRange {
        whole.with(start: start, end: end)
    }

    /// Where a node stands.
    func place(_ index: Int) -> SourceRange { nodes.records[index].span.range(in: whole) }

    mutating func next() throws(GivenUp) -> YAMLEvent {
        guard problems.count < YAMLLimits.problems else { throw giveUp(.tooManyProblems(file)) }
        do throws(YAMLFailure) {
            return try parser.next()
        } catch {
            throw giveUp(.syntax(error, in: text, file))
        }
    }

    /// Builds the node that starts with `event`.
    ///
    /// `depth` counts the lists and mappings around it, with itself if it is one.
    mutating func build(_ event: YAMLEvent, depth: Int) throws(GivenUp) -> Built {
        count += 1
        guard count <= YAMLLimits.nodes else { throw giveUp(.tooManyNodes(at: range(event.start, event.end))) }
        if let anchor = event.anchor { open(anchor, event) }
        let built: Built
        switch event.kind {
        case .alias(let name): return try aliased(name, event, depth)
        case .scalar(let scalar): built = self.scalar(scalar, event)
        case .sequenceStart: built = try sequence(event, depth)
        case .mappingStart: built = try mapping(event, depth)
        case .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd:
            throw giveUp(.unreadable(at: range(event.start, event.end)))
        }
        if let anchor = event.anchor { anchors.close(anchor, built) }
        return built
    }

    private mutating func scalar(_ scalar: Node.Scalar, _ event: YAMLEvent) -> Built {
        let span = span(of: scalar, event)
        if brackets > 0, scalar.style == .plain, scalar.text.utf8.contains(UInt8(ascii: "\"")) {
            report(.quoteInsidePlainText(at: range(span.start, span.end)))
        }
        let scalar = tagged(scalar, event)
        let isNull = scalar.style == .plain && CoreSchema.isNull(scalar.text)
        return Built(index: nodes.add(isNull ? .null : .scalar(scalar.style), at: span, scalar.text), end: span.end)
    }

    private mutating func sequence(_ event: YAMLEvent, _ depth: Int) throws(GivenUp) -> Built {
        try checkDepth(event, depth)
        checkTag(of: event, isAllowed: "tag:yaml.org,2002:seq")
        brackets += event.isFlow ? 1 : 0
        defer { brackets -= event.isFlow ? 1 : 0 }
        let list = nodes.add(NodeRecord(.sequence, at: Span(event.start, event.end)))
        var extent = Extent(event)
        while true {
            let event = try next()
            if case .sequenceEnd = event.kind { return close(list, extent, event) }
            extent.take(try build(event, depth: depth + 1))
        }
    }

    private mutating func mapping(_ event: YAMLEvent, _ depth: Int) throws(GivenUp) -> Built {
        try checkDepth(event, depth)
        checkTag(of: event, isAllowed: "tag:yaml.org,2002:map")
        brackets += event.isFlow ? 1 : 0
        defer { brackets -= event.isFlow ? 1 : 0 }
        let mapping = nodes.add(NodeRecord(.mapping, at: Span(event.start, event.end)))
        var keys = UniqueKeys()
        var extent = Extent(event)
        while true {
            let event = try next()
            if case .mappingEnd = event.kind { return close(mapping, extent, event) }
            let key = try build(event, depth: depth + 1)
            extent.take(key)
            let valueEvent = try next()
            var value = try build(valueEvent, depth: depth + 1)
            if !valueEvent.hasProperties { moveBack(&value, behind: key) }
            extent.take(value)
            makeKey(of: key, event)
            guard case .scalar = nodes.records[key.index].kind else { continue }
            if let first = keys.add(nodes.text(at: key.index), key.index) {
                report(.duplicateKey(nodes.text(at: key.index), at: place(key.index), first: place(first)))
                nodes.set(key.index, .dropped)
            }
        }
    }

    private mutating func checkDepth(_ event: YAMLEvent, _ depth: Int) throws(GivenUp) {
        if depth > YAMLLimits.depth { throw giveUp(.tooDeep(at: range(event.start, event.end))) }
    }

    private mutating func close(_ index: Int, _ extent: Extent, _ last: YAMLEvent) -> Built {
        // A closing bracket is one wide. Other ends lie where the next thing starts, which says nothing.
        let isBracket = extent.event.isFlow && last.end != last.start
        let end = isBracket ? last.end : extent.end
        nodes.close(index, at: Span(start(of: extent.event), end))
        return Built(index: index, end: end, size: extent.size, height: extent.height + 1)
    }
}

/// What a list or mapping has grown to so far.
private struct Extent {
    let event: YAMLEvent
    private(set) var end: SourcePosition
    private(set) var size = 1
    private(set) var height = 0

    init(_ event: YAMLEvent) {
        self.event = event
        end = event.end
    }

    mutating func take(_ part: NodeBuilder.Built) {
        end = max(end, part.end)
        size += part.size
        height = max(height, part.height)
    }
}
