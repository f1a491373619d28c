import SpecDiagnostics

/// Writes a draft in the layout of the specs; what is a guess says so, in the text and in the list of decisions.
struct DraftWriter {
    let pages: [PageFacts]
    /// Whether what is written is received, not sent.
    var isResponse = false
    private(set) var shapes: [(name: String, lines: [String])] = []
    private(set) var decisions: [Diagnostic] = []

    init(_ pages: [PageFacts]) { self.pages = pages }

    mutating func decide(_ id: String, _ message: String, at place: PagePlace?) {
        decisions.append(Diagnostic(.note, id: id, message, at: place?.range))
    }

    /// Adds a shape unless one of its name is there.
    ///
    /// The name is taken before its lines are made, so that an object that holds itself ends.
    mutating func addShape(_ name: String, _ lines: (inout DraftWriter) -> [String]) {
        guard !shapes.contains(where: { $0.name == name }) else { return }
        let index = shapes.count
        shapes.append((name, []))
        shapes[index].lines = lines(&self)
    }

    func draft() -> ImportResult {
        var writer = self
        let parts = pages[0].nameParts
        var operations = pages.indices.flatMap { writer.operation($0).indented() + [""] }
        if writer.shapes.isEmpty { operations.removeLast() }
        let shapes = writer.shapes.flatMap { ["\($0.name):"] + $0.lines.indented() }
        let lines =
            head(parts.service, parts.resource) + [""] + ["operations:"] + operations
            + (shapes.isEmpty ? [] : ["shapes:"] + shapes.indented())
        return ImportResult(
            path: "\(parts.service)/\(parts.resource).yaml", text: lines.joined(separator: "\n") + "\n",
            isMerged: false, decisions: writer.decisions)
    }

    /// The name of a page's evidence.
    private func evidence(_ index: Int) -> String { index == 0 ? "page" : "page\(index + 1)" }

    private func head(_ service: String, _ resource: String) -> [String] {
        let evidence = pages.enumerated().map { index, page in
            let name = page.page.split(separator: "/").last.map(String.init) ?? page.page
            let seen = page.responses.isEmpty ? "partial" : "full"
            return "\(self.evidence(index)): {page: \(quotedYAML(name)), seen: \(seen)}"
        }
        let inferred = [
            ("names", "derived from the page's name, as the reply's names are spelt; no page shows the wire"),
            ("nested", "members of objects are taken to be sent under the names that the page gives them"),
            ("guessed", "a guess of fundgen-docs import from names and sample values; to be checked"),
        ].map { "\($0): {inferred: \"\($1)\"}" }
        return [
            "fundgen: 1", "service: \(DraftNames.scalar(service))", "resource: \(DraftNames.scalar(resource))",
            "by: page", "evidence:",
        ] + (evidence + inferred).indented()
    }

    private mutating func operation(_ index: Int) -> [String] {
        let page = pages[index]
        let name = page.nameParts.operation
        var lines: [String] = []
        if let summary = page.summary {
            lines.append("doc: {zh: \(quotedYAML(String(summary.value.prefix(200)).collapsed))}")
        }
        if index > 0 { lines.append("by: \(evidence(index))") }
        let effect = page.guessedEffect
        lines.append("effect: \(effect)  # guessed from the name '\(name)'")
        decide("decide-effect", "the effect '\(effect)' of '\(name)' is guessed from its name", at: page.api.place)
        lines += page.preconditionLines
        lines.append("# decide: openPlatform: {method: …}; the page does not name the method of the Open Platform")
        decide(
            "decide-method", "'\(name)' needs 'openPlatform': no page names the method behind it", at: page.api.place)
        if effect == "movesMoney" {
            lines += keyLines(page)
            decide(
                "decide-settlement", "'\(name)' needs 'settlement' and 'status': how is an unknown outcome settled?",
                at: page.api.place)
        }
        lines += optionLines(page)
        lines += requestLines(page)
        lines += responseLines(page)
        return ["\(DraftNames.scalar(name)):"] + lines.indented()
    }

    /// The parameter that the page calls unique and always wants, which is taken for the idempotency key.
    private mutating func keyLines(_ page: PageFacts) -> [String] {
        let unique = page.parameters.filter(\.limits.isUnique)
        if let key = unique.first(where: { $0.required.value == .yes })?.name {
            decide(
                "decide-key", "'\(key.value)' is taken for the idempotency key, as the page calls it unique",
                at: key.place)
            return ["idempotencyKey: {is: \(DraftNames.field(key.value)), by: guessed}"]
        }
        let reason = unique.first.map { "'\($0.name.value)' is unique and need not be given" }
        decide(
            "decide-key",
            "'\(page.nameParts.operation)' needs 'idempotencyKey': \(reason ?? "the page calls no parameter unique")",
            at: unique.first?.name.place ?? page.api.place)
        return []
    }

    private mutating func optionLines(_ page: PageFacts) -> [String] {
        let options = page.options.flatMap { option -> [String] in
            let name = option.name.value
            let path = option.path.isEmpty ? [name] : option.path
            decide(
                "decide-option", "where the option '\(name)' is sent is derived from its name", at: option.name.place)
            let lines = [
                "type: string", "gateway: {is: \(DraftNames.wire(name)), by: names}",
                "space: [\(path.map { DraftNames.scalar($0) }.joined(separator: ", "))]",
            ]
            let privacy = name.lowercased().contains("token") ? ["privacy: secret"] : []
            return ["\(DraftNames.field(name)):"] + (lines + privacy).indented()
        }
        return options.isEmpty ? [] : ["options:"] + options.indented()
    }

    private mutating func requestLines(_ page: PageFacts) -> [String] {
        let fields = page.parameters.filter { !$0.isOption }
        if fields.isEmpty {
            decide("decide-request", "no parameters were found on the page", at: page.place)
            return ["request:", "  fields: {}"]
        }
        let lines = fields.flatMap { fieldLines($0, page, isNested: false, owner: "") }
        return ["request:"] + (["fields:"] + lines.indented() + ruleLines(fields, page.choices)).indented()
    }
}

extension [String] {
    /// The lines one level further to the right.
    func indented() -> [String] { map { "  " + $0 } }
}

extension PageFacts {
    /// What a call does, by the first word of its name.
    fileprivate var guessedEffect: String {
        let word = nameParts.operation.lowercased()
        let hasSum = parameters.contains {
            $0.limits.unit != nil || $0.name.value.lowercased().hasSuffix("amount")
        }
        if "transfer pay refund withdraw".words.contains(where: { word.hasPrefix($0) })
            || word.hasPrefix("send") && hasSum
        {
            return "movesMoney"
        }
        let reads = "query get detect find list check precisequery search".words.contains { word.hasPrefix($0) }
        return reads ? "reads" : "changes"
    }

    /// The feature, the callers, the version and the order of arguments that a call needs.
    fileprivate var preconditionLines: [String] {
        var lines: [String] = []
        if let precondition { lines.append("precondition: {feature: \(DraftNames.scalar(precondition.value))}") }
        let callers = Set(calls.map(\.caller.rawValue)).sorted()
        if !callers.isEmpty { lines.append("callableFrom: [\(callers.joined(separator: ", "))]") }
        if let minimumSDK { lines.append("minimumSDK: \(minimumSDK.value)") }
        if let order = calls.lazy.compactMap(\.positional).first {
            lines.append("positional: [\(order.map { DraftNames.field($0.value) }.joined(separator: ", "))]")
            if !calls.contains(where: { $0.members != nil }) { lines.append("positionalAlways: true") }
        }
        return lines
    }
}
