/// Why an answer does not fit its response type: the wire path and what was expected, never the value.
public struct ResponseError: Error, Codable, Hashable, Sendable, CustomStringConvertible {
    /// The rule that was broken.
    @nonexhaustive public enum Problem: Codable, Hashable, Sendable {
        /// A required field is missing, null or, where text makes no sense, empty.
        case missing
        /// The field holds something else.
        case expected(String)
        /// Two spellings of the field are both there, with different values.
        case conflictingSpellings
    }

    /// The wire path, such as `payee_info.identity`.
    public let path: String
    /// The rule that was broken.
    public let problem: Problem

    package init(_ path: String, _ problem: Problem) {
        self.path = path
        self.problem = problem
    }

    /// The path and the problem.
    public var description: String {
        switch problem {
        case .missing: "\(path) is missing"
        case .expected(let what): "\(path) is not \(what)"
        case .conflictingSpellings: "\(path) is there in two spellings with different values"
        }
    }
}
