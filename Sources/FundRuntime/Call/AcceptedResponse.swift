/// The answer to an accepted call.
public struct AcceptedResponse<Operation: CloudOperation>: Sendable {
    /// The response, decoded from the bytes that were verified.
    public let response: Operation.Response
    /// The optional fields of the response that came in a form nobody could read, with what was expected.
    ///
    /// They are nil in the response, and are as they came in its `wire`. The state does not depend on them.
    public let unreadableFields: [ResponseError]
    /// How far the business has come.
    public let state: BusinessState
    /// Whether a success may still turn into a refund: a transfer to a bank card can come back days later.
    public let mayReverse: Bool
    /// The gateway's code, such as `10000`.
    public let code: String?
    /// The gateway's text for the code.
    public let message: String?
    /// The platform's name for the request, where it gives one.
    public let requestID: String?
}
