package import SpecDiagnostics

extension Document {
    /// Bounds of a text's length, a number's value or a list's count, both ends included.
    ///
    /// Rules and planning ask every field for its bounds; handing them over as a value counted four references.
    package final class Bounds: Sendable {
        package enum Unit: String, CaseIterable, Sendable {
            /// Unicode scalars.
            case characters
            /// Bytes of UTF-8.
            case bytes
        }

        package let minimum: Located<Int>?
        package let maximum: Located<Int>?
        package let unit: Unit
        package let range: SourceRange
        package let by: Located<String>?

        init(_ node: Node, of what: String, hasUnit: Bool, problems: inout [Diagnostic]) {
            var map = MappingReader(node, of: what, expecting: "{min: …, max: …}")
            minimum = map.integer("min")
            maximum = map.integer("max")
            unit = hasUnit ? map.word("unit", as: Unit.self)?.value ?? .characters : .characters
            by = map.text("by")
            range = node.range
            map.finish(&problems)
        }
    }

    /// The JSON type that the documents show for a scalar.
    package enum JSONForm: String, CaseIterable, Sendable {
        case string, number, either
    }

    /// What the number of an amount counts on the wire.
    package enum MoneyUnit: String, CaseIterable, Sendable {
        /// Yuan, with a fraction.
        case major
        /// Fen, in a whole number.
        case minor
    }

    /// Where in a request to the gateway a value stands; a Serverless space has all in one object.
    package enum WirePlace: String, CaseIterable, Sendable {
        /// In `biz_content`.
        case content
        /// Beside it, as a parameter of its own.
        case parameters
    }

    /// A way to the platform, where only one has a value.
    package enum WireChannel: String, CaseIterable, Sendable {
        case gateway, space
    }

    /// Who must not see a value.
    package enum Privacy: String, CaseIterable, Sendable {
        /// It tells something about a person.
        case personal
        /// It opens something.
        case secret
    }

    /// A mark that something is on its way out.
    package struct Deprecation: Sendable {
        package var since: Located<String>?
        package var doc: Prose?
    }
}

extension Document.Deprecation {
    init?(_ node: Node, problems: inout [Diagnostic]) {
        if node.scalar != nil {
            if node.reason == nil { problems.append(.deprecatedWithoutReason(node)) }
            self.init(since: nil, doc: Prose(node, problems: &problems))
            return
        }
        var map = MappingReader(node, of: "deprecated", expecting: "a text, or {since: …, doc: …}")
        self.init(since: map.text("since"), doc: map.nested("doc") { Prose($0, problems: &$1) })
        map.finish(&problems)
    }
}

extension Diagnostic {
    fileprivate static func deprecatedWithoutReason(_ node: Node) -> Diagnostic {
        .unexpectedKind(
            "deprecated", expected: "a text that says what to use instead, or {since: …, doc: …}", found: node)
    }
}
