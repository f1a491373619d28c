package import Foundation

/// JSON as the fixture reads it: with Foundation, so that it is a second witness beside the runtime's own parser.
package enum FixtureJSON: Decodable, Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A string.
    case string(String)
    /// A number.
    case number(Decimal)
    /// An array.
    case array([FixtureJSON])
    /// An object.
    case object([String: FixtureJSON])

    /// Reads any value.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode(Decimal.self) {
            self = .number(value)
        } else if let value = try? container.decode([FixtureJSON].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: FixtureJSON].self))
        }
    }

    /// The value of a text; nil when it is no JSON.
    package static func parse(_ text: String) -> FixtureJSON? {
        try? JSONDecoder().decode(FixtureJSON.self, from: Data(text.utf8))
    }

    /// The value of a member.
    package subscript(_ name: String) -> FixtureJSON? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    /// The text of a string.
    package var text: String? {
        if case .string(let text) = self { text } else { nil }
    }
}
