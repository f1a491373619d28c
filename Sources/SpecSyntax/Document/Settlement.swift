package import SpecDiagnostics
package import SpecLanguage

extension Document {
    /// How an unknown outcome is settled.
    package struct Settlement: Sendable {
        package var resendUnchanged: Stated<Bool>?
        package var query: SettlingQuery?
        package var notice: SettlingNotice?
        /// Why only people can find out what became of a call.
        package var byHand: Located<String>?
        package var keyRetention: KeyRetention?
        package var range: SourceRange
    }

    /// The call that tells what became of a lost one, with where each of its inputs is from.
    package struct SettlingQuery: Sendable {
        package var operation: Located<String>?
        package var inputs: [SettlingInput]
        /// Fields of the request that the answer must repeat.
        package var echo: [Echo]
        /// What the answer's status means for the call that is asked about; nil for what it means to the query itself.
        package var status: StatusTable?
        package var by: Located<String>?
        package var range: SourceRange
    }
}

extension Document.Settlement {
    init?(_ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "settlement")
        range = node.range
        resendUnchanged = map.nested("resendUnchanged") { node, problems in
            if node.boolean == true { return Stated(true, at: node.range) }
            var map = MappingReader(node, of: "resendUnchanged", expecting: "true, or {by: …}")
            let by = map.text("by")
            map.finish(&problems)
            return Stated(true, at: node.range, by: by)
        }
        query = map.nested("query") { .init($0, problems: &$1) }
        notice = map.nested("notice") { .init($0, problems: &$1) }
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
        inputs = map.named("with") { SettlingInput($0, $1, problems: &$2) }
        echo = map.named("echo") { Echo($0, $1, problems: &$2) }
        status = Document.StatusTable(ofSettlementIn: &map)
        by = map.text("by")
        map.finish(&problems)
    }
}

extension SettlingInput {
    init?(_ field: Located<String>, _ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "an input", expecting: "{request: FIELD} or {constant: VALUE}")
        let origins: [Origin] = [
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
    /// Whether the text is a whole number of days or hours, below 100,000: 30d, 12h.
    fileprivate var isDuration: Bool {
        guard let unit = utf8.last, unit == UInt8(ascii: "d") || unit == UInt8(ascii: "h") else { return false }
        let digits = utf8.dropLast()
        return digits.first != UInt8(ascii: "0") && 1...5 ~= digits.count && digits.allSatisfy(\.isASCIIDigit)
    }
}

extension Diagnostic {
    fileprivate static func malformedDuration(_ text: Located<String>) -> Diagnostic {
        Diagnostic(
            id: "malformed-duration", "'\(text.value)' is no duration", at: text.range,
            hint: "write days or hours like 30d or 12h, or {unknown: REASON}")
    }
}
