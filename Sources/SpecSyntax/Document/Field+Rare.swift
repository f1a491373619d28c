package import SpecDiagnostics

extension Document.Field {
    /// The facts that most fields lack, together behind one reference.
    struct RareFacts: Sendable {
        @Rarely var typeBy: Located<String>?
        @Rarely var space: Fact<String>?
        @Rarely var pattern: Fact<String>?
        var bounds: Document.Bounds?
        var count: Document.Bounds?
        @Rarely var json: Located<Document.JSONForm>?
        @Rarely var format: Fact<Document.TimeFormat>?
        @Rarely var zone: Fact<String>?
        @Rarely var currency: Fact<String>?
        @Rarely var scale: Located<Int>?
        @Rarely var unit: Located<Document.MoneyUnit>?
        @Rarely var words: Document.TruthWords?
        @Rarely var privacy: Located<Document.Privacy>?
        @Rarely var since: Located<String>?
        @Rarely var deprecated: Document.Deprecation?
        @Rarely var requiredUnknown: Located<String>?
        @Rarely var spread: Fact<Bool>?
        @Rarely var swiftName: Located<String>?
        @Rarely var by: Located<String>?

        var isEmpty: Bool {
            _typeBy.isMissing && _space.isMissing && _pattern.isMissing && bounds == nil && count == nil
                && _json.isMissing && _format.isMissing && _zone.isMissing && _currency.isMissing && _scale.isMissing
                && _unit.isMissing
                && _words.isMissing && _privacy.isMissing && _since.isMissing && _deprecated.isMissing
                && _requiredUnknown.isMissing
                && _spread.isMissing && _swiftName.isMissing && _by.isMissing
        }

        /// Reads those that have a key of their own.
        mutating func read(_ map: inout MappingReader) {
            guard map.hasMore else { return }
            space = map.textFact("space")
            pattern = map.textFact("pattern")
            bounds = map.nested("range") { .init($0, of: "range", hasUnit: false, problems: &$1) }
            count = map.nested("count") { .init($0, of: "count", hasUnit: false, problems: &$1) }
            json = map.word("json", as: Document.JSONForm.self)
            format = Document.TimeFormat.read(&map)
            zone = map.textFact("zone")
            currency = map.textFact("currency")
            scale = map.integer("scale")
            unit = map.word("unit", as: Document.MoneyUnit.self)
            words = map.nested("words") { .init($0, problems: &$1) }
            privacy = map.word("privacy", as: Document.Privacy.self)
            since = map.text("since")
            deprecated = map.nested("deprecated") { .init($0, problems: &$1) }
            spread = map.flagFact("spread")
            swiftName = map.text("swift")
            by = map.text("by")
        }
    }

    /// Rare facts that are kept: asking for one of them copies that one alone.
    final class KeptFacts: Sendable {
        let facts: RareFacts

        init(_ facts: RareFacts) { self.facts = facts }
    }

    package var typeBy: Located<String>? { rareFacts?.facts.typeBy }
    /// Name on the Serverless channel, where it differs.
    package var space: Fact<String>? { rareFacts?.facts.space }
    package var pattern: Fact<String>? { rareFacts?.facts.pattern }
    package var bounds: Document.Bounds? { rareFacts?.facts.bounds }
    package var count: Document.Bounds? { rareFacts?.facts.count }
    package var json: Located<Document.JSONForm>? { rareFacts?.facts.json }
    /// How a time or a day is written, where it is not as usual.
    package var format: Fact<Document.TimeFormat>? { rareFacts?.facts.format }
    package var zone: Fact<String>? { rareFacts?.facts.zone }
    package var currency: Fact<String>? { rareFacts?.facts.currency }
    package var scale: Located<Int>? { rareFacts?.facts.scale }
    /// What a number on the wire counts; the major unit where none is stated.
    package var unit: Located<Document.MoneyUnit>? { rareFacts?.facts.unit }
    /// The texts that a truth value has on the wire, where they are not `true` and `false`.
    package var words: Document.TruthWords? { rareFacts?.facts.words }
    package var privacy: Located<Document.Privacy>? { rareFacts?.facts.privacy }
    package var since: Located<String>? { rareFacts?.facts.since }
    package var deprecated: Document.Deprecation? { rareFacts?.facts.deprecated }
    /// Why nobody knows whether the field is required; it is then optional.
    package var requiredUnknown: Located<String>? { rareFacts?.facts.requiredUnknown }
    /// Whether the value's members become members of the content itself.
    package var spread: Fact<Bool>? { rareFacts?.facts.spread }
    package var swiftName: Located<String>? { rareFacts?.facts.swiftName }
    package var by: Located<String>? { rareFacts?.facts.by }
}
