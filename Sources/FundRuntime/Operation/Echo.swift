/// A value that an answer must repeat from the request.
///
/// The signature of a reply binds neither the request nor the time: a genuine answer about another order verifies just
/// as well. Only the echo ties an answer to its question.
public struct Echo: Hashable, Sendable {
    let sent: [String]
    let returned: [String]

    /// The wire name in the request, its name on the Serverless channel where it differs, and the spellings it may have
    /// in the answer.
    public init(sent: String, space: String? = nil, returned: [String]) {
        self.sent = [sent, space].compactMap { $0 }
        self.returned = returned
    }
}
