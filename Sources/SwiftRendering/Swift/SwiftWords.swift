/// Words that a name made from a spec must not be, or must wear backticks to be.
enum SwiftWords {
    static func needsBackticks(_ name: String) -> Bool { keywords.contains(name) }

    /// A name for a type: never one that would hide a type the generated code itself names.
    static func typeName(_ name: String) -> String { hidden.contains(name) ? name + "_" : name }

    /// A name for a property, parameter or method: never one that backticks cannot save.
    static func memberName(_ name: String) -> String { reserved.contains(name) ? name + "_" : name }

    private static let keywords: Set = [
        "Any", "as", "associatedtype", "async", "await", "break", "case", "catch", "class", "continue", "default",
        "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func",
        "guard", "if", "import", "in", "inout", "internal", "is", "let", "nil", "operator", "package",
        "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "static", "struct",
        "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ]

    /// Names that backticks do not turn into ordinary members.
    private static let reserved: Set = ["self", "Self", "init", "Type", "Protocol", "rawValue", "hashValue", "_"]

    /// Types that the generated code names without their modules.
    private static let hidden: Set = [
        "Any", "AnyObject", "Array", "Bool", "Dictionary", "Error", "FundRuntime", "Int", "Never", "Optional",
        "Protocol", "Self", "Sendable", "Set", "String", "Swift", "Type", "Void", "self",
    ]
}
