import SpecDiagnostics

/// Writes a draft in the layout of the specs; what is a guess says so, in the text and in the list of decisions.
struct DraftWriter {
    let pages: [PageFacts]
    var lines: [String] = []
    /// Whether what is written is received, not sent.
    var isReply = false
    var shapes: [(name: String, lines: [String])] = []
    var decisions: [Diagnostic] = []

    init(_ pages: [PageFacts]) { self.pages = pages }

    mutating func decide(_ id: String, _ message: String, at place: PagePlace?) {
        decisions.append(Diagnostic(.note, id: id, message, at: place?.range))
    }

    mutating func add(_ depth: Int, _ text: String) { lines.append(String(repeating: "  ", count: depth) + text) }

    func draft() -> ImportResult {
        var writer = self
        let parts = pages[0].nameParts
        writer.writeHead(parts.service, parts.resource)
        writer.add(0, "operations:")
        for (index, page) in pages.enumerated() { writer.writeOperation(page, evidence: Self.evidence(index)) }
        if writer.shapes.isEmpty {
            writer.lines.removeLast()
        } else {
            writer.add(0, "shapes:")
            for shape in writer.shapes { writer.lines += shape.lines }
        }
        return ImportResult(
            path: "\(parts.service)/\(parts.resource).yaml", text: writer.lines.joined(separator: "\n") + "\n",
            isMerged: false,
            decisions: writer.decisions)
    }

    static func evidence(_ index: Int) -> String { index == 0 ? "page" : "page\(index + 1)" }

    private mutating func writeHead(_ service: String, _ resource: String) {
        add(0, "fundgen: 1")
        add(0, "service: \(DraftNames.scalar(service))")
        add(0, "resource: \(DraftNames.scalar(resource))")
        add(0, "by: page")
        add(0, "evidence:")
        for (index, page) in pages.enumerated() {
            let name = page.page.split(separator: "/").last.map(String.init) ?? page.page
            add(
                1,
                "\(Self.evidence(index)): {page: \(quotedYAML(name)), seen: \(page.replies.isEmpty ? "partial" : "full")}"
            )
        }
        add(
            1,
            "names: {inferred: \"derived from the page's name, as the reply's names are spelt; no page shows the wire\"}"
        )
        add(
            1, "nested: {inferred: \"members of objects are taken to travel under the names that the page gives them\"}"
        )
        add(1, "guessed: {inferred: \"a guess of fundgen-docs import from names and sample values; to be checked\"}")
        add(0, "")
    }

    private mutating func writeOperation(_ page: PageFacts, evidence: String) {
        let name = page.nameParts.operation
        add(1, "\(DraftNames.scalar(name)):")
        if let summary = page.summary {
            add(2, "doc: {zh: \(quotedYAML(String(summary.value.prefix(200)).collapsed))}")
        }
        if evidence != "page" { add(2, "by: \(evidence)") }
        let effect = effect(name, page)
        add(2, "effect: \(effect)  # guessed from the name '\(name)'")
        decide("decide-effect", "the effect '\(effect)' of '\(name)' is guessed from its name", at: page.api.place)
        if let feature = page.precondition { add(2, "precondition: {feature: \(DraftNames.scalar(feature.value))}") }
        let callers = Set(page.calls.map(\.caller.rawValue)).sorted()
        if !callers.isEmpty { add(2, "callableFrom: [\(callers.joined(separator: ", "))]") }
        if let version = page.minimumSDK { add(2, "minimumSDK: \(version.value)") }
        if let order = page.calls.lazy.compactMap(\.positional).first {
            add(2, "positional: [\(order.map { DraftNames.field($0.value) }.joined(separator: ", "))]")
            if !page.calls.contains(where: { $0.members != nil }) { add(2, "positionalAlways: true") }
        }
        add(2, "# decide: openPlatform: {method: …}; the page does not name the method of the Open Platform")
        decide(
            "decide-method", "'\(name)' needs 'openPlatform': no page names the method behind it", at: page.api.place)
        if effect == "movesMoney" {
            writeKey(page)
            decide(
                "decide-settlement", "'\(name)' needs 'settlement' and 'status': how is an unknown outcome settled?",
                at: page.api.place)
        }
        writeOptions(page)
        writeRequest(page)
        writeReply(page)
        add(0, "")
    }

    /// The parameter that the page calls unique and always wants, which is taken for the idempotency key.
    private mutating func writeKey(_ page: PageFacts) {
        let unique = page.parameters.filter(\.limits.isUnique)
        guard let key = unique.first(where: { $0.required.value == .yes }) else {
            let reason = unique.first.map { "'\($0.name.value)' is unique and need not be given" }
            decide(
                "decide-key",
                "'\(page.nameParts.operation)' needs 'idempotencyKey': \(reason ?? "the page calls no parameter unique")",
                at: unique.first?.name.place ?? page.api.place)
            return
        }
        add(2, "idempotencyKey: {is: \(DraftNames.field(key.name.value)), by: guessed}")
        decide(
            "decide-key", "'\(key.name.value)' is taken for the idempotency key, as the page calls it unique",
            at: key.name.place)
    }

    private func effect(_ name: String, _ page: PageFacts) -> String {
        let word = name.lowercased()
        let hasSum = page.parameters.contains {
            $0.limits.unit != nil || $0.name.value.lowercased().hasSuffix("amount")
        }
        let movesMoney = ["transfer", "pay", "refund", "withdraw"].contains { word.hasPrefix($0) }
        if movesMoney || word.hasPrefix("send") && hasSum {
            return "movesMoney"
        }
        if ["query", "get", "detect", "find", "list", "check", "precisequery", "search"].contains(where: {
            word.hasPrefix($0)
        }) {
            return "reads"
        }
        return "changes"
    }

    private mutating func writeOptions(_ page: PageFacts) {
        guard !page.options.isEmpty else { return }
        add(2, "options:")
        for option in page.options {
            let name = option.name.value
            let path = option.path.isEmpty ? [name] : option.path
            add(3, "\(DraftNames.field(name)):")
            add(4, "type: string")
            add(4, "gateway: {is: \(DraftNames.wire(name)), by: names}")
            add(4, "space: [\(path.map { DraftNames.scalar($0) }.joined(separator: ", "))]")
            if name.lowercased().contains("token") { add(4, "privacy: secret") }
            decide(
                "decide-option", "where the option '\(name)' travels is derived from its name", at: option.name.place)
        }
    }

    private mutating func writeRequest(_ page: PageFacts) {
        add(2, "request:")
        let fields = page.parameters.filter { !$0.isOption }
        if fields.isEmpty {
            add(3, "fields: {}")
            decide("decide-request", "no parameters were found on the page", at: page.place)
            return
        }
        add(3, "fields:")
        for field in fields { lines += fieldLines(field, page, depth: 4, isNested: false, owner: "") }
        lines += ruleLines(fields, page.choices, depth: 3)
    }
}
