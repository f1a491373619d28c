/// A declaration in a Swift file, with where it is among the file's pieces.
struct SwiftDeclaration {
    /// `struct`, `func`, `import` and so on.
    let keyword: String
    /// The words in front of the keyword, such as `public` and `static`, without attributes.
    let modifiers: Set<String>
    /// The name; empty for an operator.
    let name: String
    /// The full name of the type it is in; empty at the top of the file.
    let scope: String
    /// Whether it is at the top of the file, and in no body.
    let isAtTop: Bool
    /// The piece that it begins with behind its attributes.
    let start: Int
    /// The piece that is its keyword.
    let keywordIndex: Int

    /// The keywords of types that are declared, and of more of them.
    static let types: Set<String> = ["struct", "enum", "class", "protocol", "actor"]
    static let keywords = types.union([
        "extension", "func", "var", "let", "init", "deinit", "subscript", "case", "typealias", "associatedtype",
        "import",
    ])
    static let modifiers: Set<String> = [
        "public", "package", "internal", "private", "fileprivate", "final", "static", "class", "indirect",
        "nonisolated", "isolated", "mutating", "nonmutating", "consuming", "borrowing", "lazy", "weak", "unowned",
        "override", "required", "convenience",
    ]

    /// Whether it declares a type.
    var isType: Bool { Self.types.contains(keyword) }

    /// The full name.
    var path: String { scope.isEmpty ? name : "\(scope).\(name)" }
}
