public import FundRuntime

extension Outcome {
    /// What the client makes of a reply that is signed as it must be.
    ///
    ///     let outcome = try Outcome<Fund.B2cRedPacket.Send>.fake(reply: #"{"code": "10000", "status": "DEALING", …}"#)
    ///
    /// Unlike `AcceptedResponse.fake` it fills in nothing: code, repeated numbers, status and required fields count as they do in
    /// earnest, so that the outcome may well be `unknown`. An error refuses the call where the operation's tables say so.
    ///
    /// - Parameters:
    ///   - reply: The object of the reply's node as the platform sends it, with its `code`.
    ///   - call: What was sent, by `StoredCall.fake`; nil for a call that sent what the reply repeats, and nothing else.
    /// - Throws: `JSONError` for what is no JSON object.
    public static func fake(reply: String, to call: StoredCall? = nil) throws(JSONError) -> Outcome {
        Outcome(making: try JSONObject(parsing: reply), to: call)
    }
}
