package import SpecDiagnostics

extension Document {
    /// Which reply field is the business status, and what its values mean.
    package struct Status: Sendable {
        package var field: Located<String>?
        /// Why the code alone says what became of the call: success is done, pending is processing.
        package var byCode: Located<String>?
        package var states: [State]
        package var afterSuccess: AfterSuccess?
        /// What a reply means that has no such field, under any spelling; nothing where that leaves the outcome open.
        package var absent: Fact<Meaning>?
        /// Final statuses that may still turn into another.
        package var mayReverse: [Reversal]
        package var by: Located<String>?
        package var range: SourceRange

        package struct State: Sendable {
            package var value: Located<String>
            package var meaning: Located<Meaning>
        }

        /// A second reply field, which says what has become of a success since.
        package struct AfterSuccess: Sendable {
            package var field: Located<String>
            package var states: [State]
            package var range: SourceRange
        }

        package enum Meaning: String, CaseIterable, Sendable {
            case succeeded, processing, failed, refunded
            /// The status alone does not tell.
            case notStated
        }

        package struct Reversal: Sendable {
            package var from: Located<String>
            package var to: Located<String>
        }
    }

    /// How an unknown outcome is settled.
    package struct Settlement: Sendable {
        package var resendUnchanged: ResendUnchanged?
        package var query: SettlingQuery?
        /// Why only people can find out what became of a call.
        package var byHand: Located<String>?
        package var keyRetention: KeyRetention?
        package var range: SourceRange

        package struct ResendUnchanged: Sendable {
            package var by: Located<String>?
        }

        /// How long the platform remembers an idempotency key.
        package enum KeyRetention: Sendable {
            case unknown(reason: String)
            case lasts(Located<String>)
        }
    }

    /// The call that tells what became of a lost one, with where each of its inputs is from.
    package struct SettlingQuery: Sendable {
        package var operation: Located<String>?
        package var inputs: [Input]
        /// Fields of the request that the answer must repeat.
        package var echo: [Echo]
        package var by: Located<String>?
        package var range: SourceRange

        package struct Input: Sendable {
            package var field: Located<String>
            package var origin: Origin
            package var range: SourceRange
        }

        package enum Origin: Sendable {
            /// A field of the request that was sent.
            case request(Located<String>)
            case constant(Located<String>)
            /// A field of the reply: it is lost when the outcome is unknown.
            case reply(Located<String>)
        }
    }
}

extension Document.Status {
    init?(_ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "status")
        byCode = map.reason("byCode")
        field = !map.has("byCode") ? map.requiredText("field") : nil
        states = map.named("states") { State($0, $1, problems: &$2) }
        afterSuccess = map.nested("afterSuccess") { .init($0, problems: &$1) }
        absent = Self.absence(in: &map)
        mayReverse = map.named("mayReverse") { from, node, problems in
            guard let to = node.scalar else {
                problems.append(.unexpectedKind("mayReverse", expected: "a status", found: node))
                return nil
            }
            return Reversal(from: from, to: Located(to.text, at: node.range))
        }
        by = map.text("by")
        range = node.range
        map.finish(&problems)
    }
}

extension Document.Status {
    /// What a status that is missing may mean: that money moved, or came back, is never told by leaving something out.
    package static let meaningsOfAbsence: [Meaning] = [.processing, .failed]

    private static func absence(in map: inout MappingReader) -> Fact<Meaning>? {
        guard let word = map.textFact("absent") else { return nil }
        if let meaning = Meaning(rawValue: word.value) { return Fact(meaning, at: word.range, by: word.by) }
        let known = meaningsOfAbsence.map(\.rawValue)
        map.report(.unknownWord(word.value, for: "absent", known: known, at: word.range))
        return nil
    }
}

extension Document.Status.State {
    init?(_ value: Located<String>, _ node: Node, problems: inout [Diagnostic]) {
        guard let word = node.scalar.flatMap({ Document.Status.Meaning(rawValue: $0.text) }) else {
            problems.append(
                .unknownWord(
                    node.scalar?.text ?? node.kindDescription, for: value.value,
                    known: Document.Status.Meaning.allCases.map(\.rawValue), at: node.range))
            return nil
        }
        self.init(value: value, meaning: Located(word, at: node.range))
    }
}

extension Document.Status.AfterSuccess {
    init?(_ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "afterSuccess")
        let field = map.requiredText("field")
        let states = map.named("states") { Document.Status.State($0, $1, problems: &$2) }
        map.finish(&problems)
        guard let field else { return nil }
        self.init(field: field, states: states, range: node.range)
    }
}

extension Document.Settlement {
    init?(_ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "settlement")
        range = node.range
        resendUnchanged = map.nested("resendUnchanged") { node, problems in
            if node.boolean == true { return ResendUnchanged(by: nil) }
            var map = MappingReader(node, of: "resendUnchanged", expecting: "true, or {by: …}")
            let by = map.text("by")
            map.finish(&problems)
            return ResendUnchanged(by: by)
        }
        query = map.nested("query") { .init($0, problems: &$1) }
        byHand = map.reason("byHand")
        keyRetention = map.nested("keyRetention") { node, problems in
            if let scalar = node.scalar {
                let text = Located(scalar.text, at: node.range)
                if !text.value.isDuration { problems.append(.malformedDuration(text)) }
                return .lasts(text)
            }
            var map = MappingReader(node, of: "keyRetention", expecting: "a duration, or {unknown: REASON}")
            let reason = map.reason("unknown")
            if !map.has("unknown") { map.reportMissing("unknown") }
            map.finish(&problems)
            return reason.map { .unknown(reason: $0.value) }
        }
        map.finish(&problems)
    }
}

extension Document.SettlingQuery {
    init?(_ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "query")
        range = node.range
        operation = map.requiredText("operation")
        inputs = map.named("with") { Input($0, $1, problems: &$2) }
        echo = map.named("echo") { Document.Echo($0, $1, problems: &$2) }
        by = map.text("by")
        map.finish(&problems)
    }
}

extension Document.SettlingQuery.Input {
    init?(_ field: Located<String>, _ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "an input", expecting: "{request: FIELD} or {constant: VALUE}")
        let origins: [Document.SettlingQuery.Origin] = [
            map.text("request").map { .request($0) },
            map.text("constant").map { .constant($0) },
            map.text("reply").map { .reply($0) },
        ].compactMap { $0 }
        if origins.count > 1 { map.report(.eitherOr("an input", "request", "constant", at: node.range)) }
        map.finish(&problems)
        guard let origin = origins.first else { return nil }
        self.init(field: field, origin: origin, range: node.range)
    }
}

extension String {
    /// Whether the text is a whole number of days or hours: 30d, 12h.
    fileprivate var isDuration: Bool {
        guard let unit = utf8.last, unit == UInt8(ascii: "d") || unit == UInt8(ascii: "h") else { return false }
        let digits = utf8.dropLast()
        return digits.first.map { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) } == true
            && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}

extension Diagnostic {
    fileprivate static func malformedDuration(_ text: Located<String>) -> Diagnostic {
        Diagnostic(
            id: "malformed-duration", "'\(text.value)' is no duration", at: text.range,
            hint: "write days or hours like 30d or 12h, or {unknown: REASON}")
    }
}
