/// Words that a name made from a spec must not be, or must wear backticks to be.
enum SwiftWords {
    static func needsBackticks(_ name: String) -> Bool {
        // Nearly every name has a capital or a digit, and no keyword but one has.
        let isLowercase =
            name.utf8.withContiguousStorageIfAvailable { bytes in
                for byte in bytes where byte < UInt8(ascii: "a") || byte > UInt8(ascii: "z") { return false }
                return true
            } ?? true
        return isLowercase ? keywords.contains(name) : name == "Any"
    }

    /// A name for a type: never one that would hide a type the generated code itself names.
    static func typeName(_ name: String) -> String {
        hidden.contains(name) ? name + "_" : name
    }

    /// A name for a property, parameter or method: never one that backticks cannot save.
    static func memberName(_ name: String) -> String {
        unspeakable.contains(name) ? name + "_" : name
    }

    private static let keywords = WordTable([
        "as", "associatedtype", "async", "await", "break", "case", "catch", "class", "continue", "default",
        "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func",
        "guard", "if", "import", "in", "inout", "internal", "is", "let", "nil", "operator", "package",
        "precedencegroup",
        "private", "protocol", "public", "repeat", "rethrows", "return", "static", "struct", "subscript", "super",
        "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ])

    /// Backticks do not turn these into ordinary members.
    private static let unspeakable = WordTable([
        "self", "Self", "init", "Type", "Protocol", "rawValue", "hashValue", "_",
    ])

    private static let hidden = WordTable([
        "Any", "AnyObject", "Array", "Bool", "Dictionary", "Error", "FundRuntime", "Int", "Never", "Optional",
        "Protocol",
        "Self", "Sendable", "Set", "String", "Swift", "Type", "Void", "self",
    ])
}

/// A few words, by their lengths.
///
/// Each name of the output is looked up a few times, and comparing it with the few words of its length costs less than
/// hashing it.
struct WordTable: Sendable {
    private var byLength: [[String]] = []

    init(_ words: [String]) {
        for word in words {
            while byLength.count <= word.utf8.count { byLength.append([]) }
            byLength[word.utf8.count].append(word)
        }
    }

    func contains(_ word: String) -> Bool {
        let length = word.utf8.count
        guard length < byLength.count else { return false }
        for other in byLength[length] where other == word { return true }
        return false
    }
}
