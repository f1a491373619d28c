package import SpecDiagnostics

/// A JSON value as a spec writes it, with its place.
package struct LocatedJSON: Sendable {
    package enum Content: Sendable {
        case null
        /// A text, or plain what YAML takes for a number, a truth value or a text.
        case scalar(text: String, isPlain: Bool)
        case list([LocatedJSON])
        case object([Member])
    }

    /// A name and its value.
    package struct Member: Sendable {
        package let key: Located<String>
        package let value: LocatedJSON

        package init(key: Located<String>, value: LocatedJSON) {
            self.key = key
            self.value = value
        }
    }

    package let content: Content
    package let range: SourceRange
    /// The kind of value for messages, such as "a list".
    package let kindDescription: String

    package init(_ content: Content, at range: SourceRange, kindDescription: String) {
        self.content = content
        self.range = range
        self.kindDescription = kindDescription
    }
}

extension LocatedJSON {
    package var isNull: Bool {
        if case .null = content { true } else { false }
    }

    /// The text of a single value other than null.
    package var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    /// Whether it is a single value without quotation marks.
    package var isPlain: Bool {
        if case .scalar(_, let isPlain) = content { isPlain } else { false }
    }

    /// The truth value that YAML reads.
    package var boolean: Bool? {
        switch content {
        case .scalar("true", true), .scalar("True", true), .scalar("TRUE", true): true
        case .scalar("false", true), .scalar("False", true), .scalar("FALSE", true): false
        default: nil
        }
    }

    package var items: [LocatedJSON]? {
        if case .list(let items) = content { items } else { nil }
    }

    /// The members of an object, in the order written.
    package var members: [Member]? {
        if case .object(let members) = content { members } else { nil }
    }

    package subscript(key: String) -> LocatedJSON? { members?.first { $0.key.value == key }?.value }
}
