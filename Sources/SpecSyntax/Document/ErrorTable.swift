package import SpecDiagnostics
package import SpecLanguage

extension Document {
    /// Codes and sub_codes with their effect on the money and what to do next.
    package struct ErrorTable: Sendable {
        package var name: Located<String>
        package var givenName: Located<String>?
        package var doc: Prose?
        package var includes: [Located<String>]
        package var codes: [ErrorCode]
        package var by: Located<String>?
    }

    /// A code, or a sub_code below one.
    package struct ErrorCode: Sendable {
        package var code: Located<String>
        package var givenName: Located<String>?
        package var effect: Located<MoneyEffect>?
        package var next: Located<NextStep>?
        package var doc: Prose?
        package var by: Located<String>?
        package var subCodes: [ErrorCode]
        /// What the sub_codes mean that no table lists.
        package var otherSubCodes: [Stated<OtherSubCodes>]
    }
}

extension Document.ErrorTable {
    init(_ name: Located<String>, _ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "error table", named: name.value)
        self.init(
            name: name, givenName: map.text("swift"), doc: map.nested("doc") { Prose($0, problems: &$1) },
            includes: map.texts("includes"),
            codes: map.named("codes") { Document.ErrorCode($0, $1, isSubCode: false, problems: &$2) },
            by: map.text("by"))
        map.finish(&problems)
    }
}

extension Document.ErrorCode {
    init(_ code: Located<String>, _ node: Node, isSubCode: Bool, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: isSubCode ? "sub_code" : "code", named: code.value, at: code.range)
        self.code = code
        givenName = map.text("swift")
        effect = map.word("effect", as: MoneyEffect.self)
        next = map.word("next", as: NextStep.self)
        for key: StaticString in ["effect", "next"] where !map.has(key) { map.reportMissing(key) }
        doc = map.nested("doc") { Prose($0, problems: &$1) }
        by = map.text("by")
        subCodes =
            isSubCode ? [] : map.named("subCodes") { Document.ErrorCode($0, $1, isSubCode: true, problems: &$2) }
        otherSubCodes = isSubCode ? [] : map.list("otherSubCodes") { OtherSubCodes.read($0, problems: &$1) }
        map.finish(&problems)
    }
}
