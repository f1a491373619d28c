package import SpecDiagnostics

extension Document {
    /// Codes and sub_codes with their effect on the money and what to do next.
    package struct ErrorTable: Sendable {
        package var name: Located<String>
        package var swiftName: Located<String>?
        package var doc: Prose?
        package var includes: [Located<String>]
        package var codes: [ErrorCode]
        package var by: Located<String>?
    }

    /// A code, or a sub_code below one.
    package struct ErrorCode: Sendable {
        package var code: Located<String>
        package var swiftName: Located<String>?
        package var effect: Located<Effect>?
        package var next: Located<NextStep>?
        package var doc: Prose?
        package var by: Located<String>?
        package var subCodes: [ErrorCode]
        /// What the sub_codes mean that no table lists.
        package var otherSubCodes: [OtherSubCodes]
    }

    /// What a refused call did to the money.
    package enum Effect: String, CaseIterable, Sendable {
        case none, applied, unknown
    }

    /// What a caller does about a refusal.
    package enum NextStep: String, CaseIterable, Sendable {
        case fixRequest, fixSetup, topUpAndResend, resendUnchanged, query, slowDown, stop
    }
}

extension Document.ErrorTable {
    init?(_ name: Located<String>, _ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "error table", named: name.value)
        self.init(
            name: name, swiftName: map.text("swift"), doc: map.nested("doc") { Prose($0, problems: &$1) },
            includes: map.texts("includes"),
            codes: map.named("codes") { Document.ErrorCode($0, $1, isSubCode: false, problems: &$2) },
            by: map.text("by"))
        map.finish(&problems)
    }
}

extension Document.ErrorCode {
    init?(_ code: Located<String>, _ node: Node, isSubCode: Bool, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: isSubCode ? "sub_code" : "code", named: code.value, at: code.range)
        self.code = code
        swiftName = map.text("swift")
        effect = map.word("effect", as: Document.Effect.self)
        next = map.word("next", as: Document.NextStep.self)
        if !map.has("effect") { map.reportMissing("effect") }
        if !map.has("next") { map.reportMissing("next") }
        doc = map.nested("doc") { Prose($0, problems: &$1) }
        by = map.text("by")
        subCodes =
            isSubCode ? [] : map.named("subCodes") { Document.ErrorCode($0, $1, isSubCode: true, problems: &$2) }
        otherSubCodes = isSubCode ? [] : map.list("otherSubCodes") { Document.OtherSubCodes($0, problems: &$1) }
        map.finish(&problems)
    }
}
