public import FundRuntime

extension SettlingResponse {
    /// The answer to a question, of JSON as the platform sends it: `.succeeded(try .fake(#"{"order_id": "1"}"#))`.
    ///
    /// Optional fields that are missing are nil, and required ones are empty values.
    public static func fake(
        _ json: String = "{}", mayReverse: Bool = false, requestID: String? = nil
    ) throws -> SettlingResponse {
        SettlingResponse(response: try .fake(json), mayReverse: mayReverse, requestID: requestID)
    }
}

extension ResponseBody {
    /// A response, or an object inside one, of JSON as the platform sends it.
    ///
    /// Optional fields that are missing are nil, and required ones are empty values.
    public static func fake(_ json: String = "{}") throws -> Self { try Self(making: JSONObject(parsing: json)) }
}
