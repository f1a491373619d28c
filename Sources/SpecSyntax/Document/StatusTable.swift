package import SpecDiagnostics
package import SpecLanguage

extension Document {
    /// Which reply field is the business status, and what its values mean.
    package struct StatusTable: Sendable {
        package var field: Located<String>?
        /// Why the code alone says what became of the call: success is done, pending is processing.
        package var byCode: Located<String>?
        package var states: [StatusState]
        package var afterSuccess: StatusAfterSuccess?
        /// What a reply means that has no such field, under any spelling; nil where that leaves the outcome open.
        package var absent: Stated<StatusMeaning>?
        /// Final statuses that may still turn into another.
        package var mayReverse: [StatusReversal]
        package var by: Located<String>?
        package var range: SourceRange
    }
}

extension Document.StatusTable {
    init(_ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "status")
        let byCode = map.reason("byCode")
        let field = !map.has("byCode") ? map.requiredText("field") : nil
        self.init(meaningsIn: &map)
        self.byCode = byCode
        self.field = field
        by = map.text("by")
        map.finish(&problems)
    }

    /// The keys that say what a status means, whose field is named elsewhere.
    private static let keysOfMeanings: [StaticString] = ["states", "afterSuccess", "absent", "mayReverse"]

    /// Reads what a status means to a call that is settled by it; nil where that is not said.
    init?(ofSettlementIn map: inout MappingReader) {
        let isStated = Self.keysOfMeanings.contains { map.has($0) }
        self.init(meaningsIn: &map)
        if let states = map.node("states") { range = states.range }
        if !isStated { return nil }
    }

    /// Reads those keys from a mapping that may hold further keys.
    private init(meaningsIn map: inout MappingReader) {
        states = map.named("states") { StatusState($0, $1, problems: &$2) }
        afterSuccess = map.nested("afterSuccess") { StatusAfterSuccess($0, problems: &$1) }
        absent = Self.absence(in: &map)
        mayReverse = map.named("mayReverse") { from, node, problems in
            guard let to = node.scalar else {
                problems.append(.unexpectedKind("mayReverse", expected: "a status", found: node))
                return nil
            }
            return StatusReversal(from: from, to: Located(to.text, at: node.range))
        }
        range = map.range
    }

    private static func absence(in map: inout MappingReader) -> Stated<StatusMeaning>? {
        guard let word = map.textFact("absent") else { return nil }
        if let meaning = word.flatMap(StatusMeaning.init(rawValue:)) { return meaning }
        let known = StatusMeaning.ofAbsence.map(\.rawValue)
        map.report(.unknownWord(word.value, for: "absent", known: known, at: word.range))
        return nil
    }
}

extension StatusState {
    fileprivate init?(_ value: Located<String>, _ node: Node, problems: inout [Diagnostic]) {
        guard let meaning = node.scalar.flatMap({ StatusMeaning(rawValue: $0.text) }) else {
            problems.append(
                .unknownWord(
                    node.scalar?.text ?? node.kindDescription, for: value.value,
                    known: StatusMeaning.allCases.map(\.rawValue), at: node.range))
            return nil
        }
        self.init(value: value, meaning: Located(meaning, at: node.range))
    }
}

extension StatusAfterSuccess {
    fileprivate init?(_ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "afterSuccess")
        let field = map.requiredText("field")
        let states = map.named("states") { StatusState($0, $1, problems: &$2) }
        map.finish(&problems)
        guard let field else { return nil }
        self.init(field: field, states: states, range: node.range)
    }
}
