/// A JSON number, kept digit for digit: it never passes through a binary floating-point value.
public struct JSONNumber: Hashable, Sendable {
    /// The number as it was written.
    public let text: String

    /// The number a text spells, if the text is the number grammar of JSON and nothing else.
    public init?(_ text: String) {
        var parser = JSONParser(Array(text.utf8))
        guard (try? parser.number()) != nil, parser.position == text.utf8.count else { return nil }
        self.text = text
    }

    /// A whole number.
    public init(_ value: Int) { text = String(value) }

    package init(valid text: String) { self.text = text }
}

extension JSONNumber: Confidential {
    /// A placeholder: an amount or an identity number is nobody's business in a log.
    public var description: String { "<number>" }
}
