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
    /// The status and some headers of the reply it was read from; nil where none came, or where this was read from storage.
    public internal(set) var head: ResponseHead?
    private let object: JSONObject

    /// Decodes the response from the object of a reply that is known to be accepted.
    ///
    /// `fillsMissing` is for tests: required fields that are missing are then empty values.
    package init(
        _ object: JSONObject, state: BusinessState, mayReverse: Bool, code: String?, message: String?,
        requestID: String?, fillsMissing: Bool = false
    ) throws(ResponseError) {
        let unreadable = UnreadableFields(fillsMissing: fillsMissing)
        response = try object.read(at: "", noting: unreadable) { Operation.Response(from: &$0) }
        unreadableFields = unreadable.all
        self.object = object
        self.state = state
        self.mayReverse = mayReverse
        self.code = code
        self.message = message
        self.requestID = requestID
    }
}

extension AcceptedResponse: Codable {
    private enum Member: String, CodingKey {
        case state, mayReverse, code, message, requestID, response
    }

    /// Reads what `encode(to:)` wrote; the response is decoded anew from its JSON text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Member.self)
        try self.init(
            JSONObject(parsing: container.decode(String.self, forKey: .response)),
            state: container.decode(BusinessState.self, forKey: .state),
            mayReverse: container.decode(Bool.self, forKey: .mayReverse),
            code: container.decodeIfPresent(String.self, forKey: .code),
            message: container.decodeIfPresent(String.self, forKey: .message),
            requestID: container.decodeIfPresent(String.self, forKey: .requestID))
    }

    /// Writes the response as the JSON text that came, in clear text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Member.self)
        try container.encode(state, forKey: .state)
        try container.encode(mayReverse, forKey: .mayReverse)
        try container.encodeIfPresent(code, forKey: .code)
        try container.encodeIfPresent(message, forKey: .message)
        try container.encodeIfPresent(requestID, forKey: .requestID)
        try container.encode(object.jsonText, forKey: .response)
    }
}
