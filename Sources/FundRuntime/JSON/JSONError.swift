/// Why a text is not the strict JSON this module reads.
///
/// It names the place and the rule, never a value: the text may hold personal data.
public struct JSONError: Error, Codable, Hashable, Sendable, CustomStringConvertible {
    /// The rule that was broken.
    @nonexhaustive public enum Problem: String, Codable, Hashable, Sendable {
        /// The bytes of a string are not UTF-8.
        case notUTF8 = "not UTF-8"
        /// The text ends in the middle of a value.
        case truncated = "the text ends too early"
        /// A character is where JSON does not allow it; a byte order mark is one.
        case unexpectedCharacter = "unexpected character"
        /// A control character, a bad escape or half of a surrogate pair in a string.
        case badString = "not a JSON string"
        /// Not the number grammar of JSON.
        case badNumber = "not a JSON number"
        /// One object has the same name twice.
        case duplicateName = "the same name twice in one object"
        /// Values are nested too deeply.
        case tooDeep = "nested too deeply"
        /// Something other than blanks follows the value.
        case trailingText = "text after the value"
        /// The outermost value is not an object.
        case notAnObject = "not a JSON object"
    }

    /// The rule that was broken.
    public let problem: Problem

    /// Where, in bytes from the start of the text.
    public let offset: Int

    package init(_ problem: Problem, at offset: Int) {
        self.problem = problem
        self.offset = offset
    }

    /// The problem and its place.
    public var description: String { "\(problem.rawValue), at byte \(offset)" }
}
