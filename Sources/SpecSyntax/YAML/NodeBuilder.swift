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
        /// The number of nodes in it, itself included, and those that its aliases stand for.
        var size = 1
        /// The lists and mappings inside each other.
        var height = 0

        mutating func take(_ part: Built) {
            end = max(end, part.end)
            size += part.size
            height = max(height, part.height + 1)
        }
    }

    /// Thrown to give the file up; what is wrong has been reported.
    struct GivenUp: Error {}

    private let file: String
    private let parser: YAMLEventParser
    /// The places of the text, for the few nodes whose marks need correction.
    lazy var text = SourceText(bytes)
    private let bytes: [UInt8]
    private(set) var problems: [Diagnostic] = []
    private var isComplete = true
    var records: [NodeRecord] = []
    /// The bytes of all scalars, one behind the other.
    private(set) var texts: [UInt8] = []
    private var count = 0
    /// The brackets that are open.
    private var brackets = 0
    var anchors = Anchors()

    init(_ source: SourceFile, _ parser: YAMLEventParser) {
        file = source.path
        bytes = source.bytes
        texts.reserveCapacity(bytes.count)
        self.parser = parser
    }

    /// Reads the file's only document; `nil` when there is none, or a part of it is missing.
    mutating func document() -> NodeTree? {
        do throws(GivenUp) {
            _ = try next()
            guard try next().kind == .documentStart else { throw giveUp(.empty(file)) }
            let first = try next()
            if first.isEmptyPlainScalar, !first.hasProperties {
                // The rest is read for what else is wrong.
                report(.empty(file), leavesGap: true)
            }
            let root = try build(first, depth: 1)
            _ = try next()
            let last = try next()
            if last.kind == .documentStart {
                throw giveUp(.manyDocuments(at: range(last), first: range(root.index)))
            }
            return isComplete ? NodeTree(records, texts, of: file) : nil
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
        SourceRange(file: file, start: start, end: end)
    }

    func range(_ event: borrowing YAMLEvent) -> SourceRange { range(event.start, event.end) }

    /// Where a node is.
    func range(_ index: Int) -> SourceRange { range(records[index].start, records[index].end) }

    /// Adds a node that has none of its own yet.
    mutating func add(_ record: NodeRecord) -> Int {
        var record = record
        record.next = Int32(records.count + 1)
        records.append(record)
        return records.count - 1
    }

    private mutating func next() throws(GivenUp) -> YAMLEvent {
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
    private mutating func build(_ event: borrowing YAMLEvent, depth: Int) throws(GivenUp) -> Built {
        count += 1
        guard count <= YAMLLimits.nodes else { throw giveUp(.tooManyNodes(at: range(event))) }
        let anchor = event.anchor
        if event.kind == .alias { return try aliased(anchor ?? "", event, depth) }
        if let anchor { open(anchor, event) }
        let built: Built
        switch event.kind {
        case .scalar: built = scalar(event)
        case .sequenceStart: built = try collection(.sequence, tag: "seq", event, depth)
        case .mappingStart: built = try collection(.mapping, tag: "map", event, depth)
        case .alias, .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd:
            throw giveUp(.unreadable(at: range(event)))
        }
        if let anchor { anchors.close(anchor, built) }
        return built
    }

    private mutating func scalar(_ event: borrowing YAMLEvent) -> Built {
        let (start, end) = extent(ofScalar: event)
        if brackets > 0, event.style == .plain, event.text.contains(UInt8(ascii: "\"")) {
            report(.quoteInsidePlainText(at: range(start, end)))
        }
        let style = style(of: event)
        let isNull = style == .plain && CoreSchema.isNull(event.text)
        let first = Int32(texts.count)
        texts += event.text
        let record = NodeRecord(isNull ? .null : .scalar(style), first..<Int32(texts.count), start: start, end: end)
        return Built(index: add(record), end: end)
    }

    private mutating func collection(
        _ kind: NodeRecord.Kind, tag: String, _ event: borrowing YAMLEvent, _ depth: Int
    ) throws(GivenUp) -> Built {
        if depth > YAMLLimits.depth { throw giveUp(.tooDeep(at: range(event))) }
        checkTag(of: event, isAllowed: tag)
        brackets += event.isFlow ? 1 : 0
        defer { brackets -= event.isFlow ? 1 : 0 }
        let record = NodeRecord(kind, start: event.start, end: event.end)
        var built = Built(index: add(record), end: event.end, height: 1)
        let last = try kind == .mapping ? entries(of: &built, depth) : items(of: &built, depth)
        // A closing bracket is one wide. Other ends lie where the next thing starts, which says nothing.
        if event.isFlow, last.end != last.start { built.end = last.end }
        records[built.index].start = start(of: event)
        records[built.index].end = built.end
        records[built.index].next = Int32(records.count)
        return built
    }

    /// Reads the items of a list up to its end.
    private mutating func items(of list: inout Built, _ depth: Int) throws(GivenUp) -> YAMLEvent {
        while true {
            let event = try next()
            if event.kind == .sequenceEnd { return event }
            list.take(try build(event, depth: depth + 1))
        }
    }

    /// Reads the entries of a mapping up to its end.
    private mutating func entries(of mapping: inout Built, _ depth: Int) throws(GivenUp) -> YAMLEvent {
        var keys = DistinctKeys(of: mapping.index)
        while true {
            let event = try next()
            if event.kind == .mappingEnd { return event }
            let key = try build(event, depth: depth + 1)
            mapping.take(key)
            let valueEvent = try next()
            var value = try build(valueEvent, depth: depth + 1)
            if !valueEvent.hasProperties { moveBack(&value, behind: key) }
            mapping.take(value)
            makeKey(of: key, event)
            if case .scalar = records[key.index].kind, let first = keys.add(key.index, records, texts) {
                let name = String(decoding: records[key.index].text(in: texts), as: UTF8.self)
                report(.duplicateKey(name, at: range(key.index), first: range(first)))
                records[key.index].kind = .dropped
            }
        }
    }
}
