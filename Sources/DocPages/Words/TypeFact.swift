import SpecLanguage

/// A type as a page writes it, and what that means.
package struct TypeFact: Sendable, Hashable {
    /// What the page says, without a length in brackets: `String`, `PayeeInfo`, `Array<GoodsDetail>`.
    package var name: String
    package var kind: Kind
    /// The length in `String(64)`.
    package var length: Int?

    package indirect enum Kind: Sendable, Hashable {
        case string, integer, number, price, boolean, object, json, date
        case list(Kind)
        /// An object that should have a table of its own.
        case named(String)
    }

    package init(_ text: String) {
        var text = text.normalised.trimmed
        if let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") {
            let digits = text[open..<close].filter(\.isNumber)
            // `Price(11,2)` has its decimals behind the comma.
            length = Int(text[open..<close].dropFirst().prefix { $0 != "," }.filter(\.isNumber)) ?? Int(digits)
            text = String(text[..<open]).trimmed
        }
        name = text.collapsed
        kind = Self.kind(of: name, depth: 0)
    }

    private static func kind(of name: String, depth: Int) -> Kind {
        let word = name.lowercased()
        func list(of element: some StringProtocol) -> Kind { .list(kind(of: String(element), depth: depth + 1)) }
        if word.hasSuffix("[]"), depth < 4 { return list(of: name.dropLast(2)) }
        if let open = name.firstIndex(of: "<"), name.last == ">", depth < 4 {
            let inner = name[open...].dropFirst().dropLast()
            return ["array", "list"].contains(name[..<open].lowercased()) ? list(of: inner) : .object
        }
        if let kind = words[word] { return kind }
        for suffix in ["数组", "列表", " array", " list"] where word.hasSuffix(suffix) && depth < 4 {
            return list(of: String(name.dropLast(suffix.count)).trimmed)
        }
        for suffix in ["对象", " object"] where word.hasSuffix(suffix) && word.count > suffix.count {
            return .named(String(name.dropLast(suffix.count)).trimmed)
        }
        return name.isIdentifier ? .named(name) : .string
    }

    /// The object at the heart of the type.
    package var object: String? {
        var kind = kind
        while case .list(let element) = kind { kind = element }
        if case .named(let name) = kind { return name }
        return nil
    }

    /// Whether it is written as types are: a common one, a list, or a capitalised name of an object.
    var isTypeName: Bool {
        if let object { return object.first?.isUppercase ?? false }
        return kind != .string || Self.words[name.lowercased()] == .string
    }

    /// Whether it is a common type or one of those named.
    func isKnown(_ names: [String]) -> Bool {
        if let object { return names.contains(object) }
        return Self.commonNames.contains { name.lowercased().hasPrefix($0.lowercased()) } || !name.isIdentifier
    }

    private static let words: [String: Kind] = {
        let others: [(Kind, [String])] = [
            (.object, ["object", "map", "struct", "对象", "{}"]),
            (.json, ["json", "jsonobject", "json字符串", "json string", "any"]),
            (.list(.object), ["array", "list", "数组", "列表"]),
        ]
        let kinds = Scalar.allCases.map { (kind(of: $0), $0.pageWords) } + others
        return Dictionary(kinds.flatMap { kind, words in words.map { ($0, kind) } }) { first, _ in first }
    }()

    private static func kind(of scalar: Scalar) -> Kind {
        switch scalar {
        case .string: .string
        case .integer: .integer
        case .decimal: .number
        case .money: .price
        case .boolean: .boolean
        case .dateTime, .date: .date
        }
    }

    /// The types that text dumps are searched for.
    static let commonNames = Set(
        """
        String Integer Int Long Number Float Double Decimal Price Money Boolean Bool Object Map JSON Date DateTime \
        Array List
        """.words)
}
