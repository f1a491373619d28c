import SwiftTemplates

/// Words that a name of a spec may be, and that mean something in Swift or in the generated code.
enum SwiftWords {
    static let all = Set(language + attributes + standard + runtime + generated).sorted()

    /// Those with which names went wrong once, and one of every sort.
    static let troublesome = [
        "any", "Any", "some", "self", "Self", "init", "Type", "Protocol", "await", "Swift", "FundRuntime", "Client",
        "client", "Request", "Response", "ErrorCode", "contract", "rawValue", "table", "wire", "limits", "money",
        "resend", "settle", "request", "String", "perform", "prepared", "awaitedSettlement", "status",
    ]

    /// The reserved words, and those that have a meaning in some places.
    private static let language = """
        actor any Any as associatedtype associativity async await borrowing break case catch class consume consuming \
        continue convenience copy default defer deinit didSet discard distributed do dynamic each else enum extension \
        fallthrough false fileprivate final for func get guard if import in indirect infix init inout internal is \
        isolated lazy left let macro module mutating nil none nonisolated nonmutating open operator optional override \
        owned package postfix precedence precedencegroup prefix private Protocol protocol public reasync repeat \
        required rethrows return right self Self sending set some static struct subscript super switch then throw \
        throws transferring true try Type typealias unowned unsafe using var weak where while willSet yield
        """.split(separator: " ").map(String.init)

    private static let attributes = [
        "available", "escaping", "inlinable", "inline", "MainActor", "main", "objc", "Sendable", "unknown", "usable",
    ]

    /// Types of Swift and Foundation, and members that a conformance brings.
    private static let standard = """
        AnyObject Array Bool Character Data Date Decimal Dictionary Double Error Float Foundation Hasher Int Never \
        Optional Result Set String Substring Swift Task URL Void allCases debugDescription description encode filter \
        count contains hash hashValue map rawValue id some none wrapped
        """.split(separator: " ").map(String.init)

    private static let runtime = """
        AmountLimits BoundedAmount CallOptions CheckedAmount Client CloudOperation Confidential DecimalText Echo \
        ErrorTable FundAPI FundRuntime InvalidRequest JSONObject JSONValue LocalDate Money OffsetDateTime OpenEnum \
        OperationContract Outcome Redacted RequestBody RequestCheck RequestWriter ResponseBody ResponseReader \
        StatusTable StoredCall UnlistedErrorCode Unresolved
        """.split(separator: " ").map(String.init)

    /// What the generated code calls its own things, and everything else that it names.
    private static let generated = swiftTemplates.flatMap { template in
        String(decoding: template.text, as: UTF8.self)
            .replacing(/{{[^}]*}}|"[^"]*"|\/\/.*/, with: " ")
            .matches(of: /[A-Za-z]\w*/).map { String($0.output) }
    }
}
