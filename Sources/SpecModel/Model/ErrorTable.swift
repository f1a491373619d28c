package import SpecDiagnostics
package import SpecLanguage

/// The number of an error table in its model.
package struct ErrorTableID: Hashable, Sendable {
    package let index: Int
}

/// Codes and sub_codes with their effect on the money and what to do next.
package struct ErrorTable: Sendable {
    package let name: Located<String>
    package let service: String?
    package let file: Int
    /// The name that the author gave it in code.
    package let givenName: Located<String>?
    package let doc: Prose?
    package let includes: [Located<ErrorTableID>]
    package let codes: [ErrorCode]
}

/// A code, or a sub_code below one.
package struct ErrorCode: Sendable {
    package let code: Located<String>
    /// The name that the author gave it in code.
    package let givenName: Located<String>?
    package let effect: Located<MoneyEffect>?
    package let next: Located<NextStep>?
    package let doc: Prose?
    package let subCodes: [ErrorCode]
    /// What the sub_codes mean that no table lists.
    package let otherSubCodes: [Sourced<OtherSubCodes>]
    package let evidence: Evidence?
}
