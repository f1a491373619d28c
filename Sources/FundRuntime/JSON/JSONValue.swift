/// Any JSON value, its numbers kept as text.
///
/// Its description shows the kind only: a reply may hold personal data.
public enum JSONValue: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A number, digit for digit as it was written.
    case number(JSONNumber)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object.
    case object(JSONObject)

    /// The value of a JSON text.
    public init(parsing text: String) throws(JSONError) { self = try JSONParser.value(Array(text.utf8)) }

    /// The JSON text of the value.
    public var jsonText: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        JSONText.append(self, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text of a string or the digits of a number; nil for anything else.
    package var scalarText: String? {
        switch self {
        case .string(let text): text
        case .number(let number): number.text
        default: nil
        }
    }

    /// The object that it is; nil for anything else.
    var object: JSONObject? { if case .object(let object) = self { object } else { nil } }

    /// The elements of the array that it is; nil for anything else.
    var array: [JSONValue]? { if case .array(let values) = self { values } else { nil } }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral
{
    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }
    /// A whole number.
    public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
    /// `true` or `false`.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    /// An array.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

extension JSONValue: Confidential {
    /// The kind of the value, never the value.
    public var description: String {
        switch self {
        case .null: "null"
        case .boolean: "<boolean>"
        case .number: "<number>"
        case .string: "<string>"
        case .array(let values): "<array of \(values.count)>"
        case .object(let object): object.description
        }
    }
}
