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

extension Model {
    /// The operation's own table, then those it includes, nearest first.
    package func errorTables(of operation: Operation) -> [ErrorTableID] {
        var order = operation.errorTable.map { [$0] } ?? []
        var seen = Set(order)
        var next = 0
        while next < order.count {
            order += self[order[next]].includes.map(\.value).filter { seen.insert($0).inserted }
            next += 1
        }
        return order
    }
}
