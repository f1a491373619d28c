package import SpecDiagnostics

extension Document {
    /// What sub_codes of one code mean that no table lists.
    package struct OtherSubCodes: Sendable {
        /// How they begin; nothing for all of them.
        package var start: Located<String>?
        package var effect: Located<Effect>?
        package var next: Located<NextStep>?
        package var by: Located<String>?
        package var range: SourceRange
    }
}

extension Document.OtherSubCodes {
    init?(_ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(
            node, of: "an item of otherSubCodes", expecting: "a mapping such as {startingWith: …, effect: …, next: …}")
        self.init(
            start: map.text("startingWith"), effect: map.word("effect", as: Document.Effect.self),
            next: map.word("next", as: Document.NextStep.self), by: map.text("by"), range: node.range)
        // What is not documented one by one needs a source of its own, and inherits none.
        if !map.has("effect") { map.reportMissing("effect") }
        if !map.has("next") { map.reportMissing("next") }
        if !map.has("by") { map.reportMissing("by") }
        let isComplete = map.isMapping && map.unknownEntries.isEmpty
        map.finish(&problems)
        // Of a part it is not known what is missing.
        if !isComplete { return nil }
    }
}
