/// The verified answer to a question about an earlier call, or a verified notification about it.
public struct SettlingResponse<Response: ResponseBody>: Sendable {
    /// The response to the question, decoded from the bytes that were verified.
    public let response: Response
    /// The optional fields of the response that came in a form nobody could read, with what was expected.
    public let unreadableFields: [ResponseError]
    /// Whether a success may still turn into a refund: a transfer to a bank card can come back days later.
    public let mayReverse: Bool
    /// The platform's name for the question, where it gives one.
    public let requestID: String?
    /// The status and some headers of the reply it was read from; nil where there is none.
    public let head: ResponseHead?

    /// An answer, as the runtime makes it and as tests of a caller's own code do.
    public init(
        response: Response, unreadableFields: [ResponseError] = [], mayReverse: Bool = false, requestID: String? = nil,
        head: ResponseHead? = nil
    ) {
        self.response = response
        self.unreadableFields = unreadableFields
        self.mayReverse = mayReverse
        self.requestID = requestID
        self.head = head
    }
}
