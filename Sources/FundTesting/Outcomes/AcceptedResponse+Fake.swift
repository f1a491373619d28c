public import FundRuntime

extension AcceptedResponse {
    /// An accepted answer of JSON as the platform sends it, or of none at all.
    ///
    ///     let outcome = Outcome<Fund.B2cRedPacket.Send>.accepted(try .fake(#"{"status": "DEALING"}"#))
    ///
    /// - Parameters:
    ///   - json: The content of the reply's node: the fields that the test is about, under their names on the wire.
    ///     Optional fields that are missing are nil, and required ones are empty values.
    ///   - state: How far the business has come; nil for what the status in the JSON means, which is `succeeded` without one.
    /// - Throws: `JSONError`, `ResponseError` or `UnknownCause` for what the client could not read either.
    public static func fake(
        _ json: String = "{}", state: BusinessState? = nil, mayReverse: Bool? = nil, code: String? = "10000",
        message: String? = "Success", requestID: String? = nil
    ) throws -> AcceptedResponse {
        let object = try JSONObject(parsing: json)
        guard let state else {
            let made = try AcceptedResponse(making: object, of: .fake(Operation.self), code: code, requestID: requestID)
            guard mayReverse != nil || message != "Success" else { return made }
            return try AcceptedResponse(
                object, state: made.state, mayReverse: mayReverse ?? made.mayReverse, code: code, message: message,
                requestID: requestID, fillsMissing: true)
        }
        return try AcceptedResponse(
            object, state: state, mayReverse: mayReverse ?? false, code: code, message: message, requestID: requestID,
            fillsMissing: true)
    }
}
