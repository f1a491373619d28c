/// Words that a name made from a spec must not be, or must wear backticks to be.
enum SwiftWords {
    static func needsBackticks(_ name: String) -> Bool { keywords.contains(name) }

    /// A name for a type: never one that would hide a type the generated code itself names.
    static func typeName(_ name: String) -> String { hidden.contains(name) ? name + "_" : name }

    /// A name for a type at the top of the module: also none of those that every operation has in itself.
    static func topLevelTypeName(_ name: String) -> String { ofOperations.contains(name) ? name + "_" : typeName(name) }

    /// A name for a property, parameter or method: never one that backticks cannot save.
    static func memberName(_ name: String) -> String { reserved.contains(name) ? name + "_" : name }

    private static let keywords: Set = [
        "Any", "any", "as", "associatedtype", "async", "await", "borrow", "break", "case", "catch", "class", "consume",
        "continue", "copy", "default", "defer", "deinit", "discard", "do", "each", "else", "enum", "extension",
        "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "inout", "internal", "is",
        "let", "nil", "operator", "package", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows",
        "return", "some", "static", "struct", "subscript", "super", "switch", "then", "throw", "throws", "true", "try",
        "typealias", "unsafe", "var", "where", "while", "yield",
    ]

    private static let ofOperations: Set = ["Request", "Response", "ErrorCode"]

    /// Names that backticks do not turn into ordinary members.
    private static let reserved: Set = ["self", "Self", "init", "Type", "Protocol", "rawValue", "hashValue", "_"]

    /// Types that the generated code names without their modules.
    private static let hidden: Set = [
        "Any", "AnyObject", "Array", "Bool", "Dictionary", "Error", "FundRuntime", "Int", "Never", "Optional",
        "Protocol", "Self", "Sendable", "Set", "String", "Swift", "Type", "Void", "self",
    ]
}
