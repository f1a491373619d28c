/// Words that a name made from a spec must not be, or must wear backticks to be.
enum SwiftWords {
    static func needsBackticks(_ name: String) -> Bool {
        // Nearly every name has a capital or a digit, and no keyword but one has: that spares the hashing.
        let isLowercase = name.utf8.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
        return isLowercase ? keywords.contains(name) : name == "Any"
    }

    /// A name for a type: never one that would hide a type the generated code itself names.
    static func typeName(_ name: String) -> String {
        name.utf8.count <= longestWord && hidden.contains(name) ? name + "_" : name
    }

    /// A name for a property, parameter or method: never one that backticks cannot save.
    static func memberName(_ name: String) -> String {
        name.utf8.count <= longestMember && unspeakable.contains(name) ? name + "_" : name
    }

    private static let keywords: Set<String> = [
        "as", "associatedtype", "async", "await", "break", "case", "catch", "class", "continue", "default",
        "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func",
        "guard", "if", "import", "in", "inout", "internal", "is", "let", "nil", "operator", "package",
        "precedencegroup",
        "private", "protocol", "public", "repeat", "rethrows", "return", "static", "struct", "subscript", "super",
        "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ]

    private static let longestMember = "hashValue".utf8.count
    private static let longestWord = "FundRuntime".utf8.count

    /// Backticks do not turn these into ordinary members.
    private static let unspeakable: Set<String> = [
        "self", "Self", "init", "Type", "Protocol", "rawValue", "hashValue", "_",
    ]

    private static let hidden: Set<String> = [
        "Any", "AnyObject", "Array", "Bool", "Dictionary", "Error", "FundRuntime", "Int", "Never", "Optional",
        "Protocol",
        "Self", "Sendable", "Set", "String", "Swift", "Type", "Void", "self",
    ]
}
