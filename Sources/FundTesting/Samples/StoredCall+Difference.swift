public import FundRuntime

extension StoredCall {
    /// Where the content that is sent differs from a JSON text; nil where it is the same.
    ///
    ///     #expect(try call.difference(from: #"{"out_biz_no": "1", "trans_amount": "0.01"}"#) == nil)
    ///
    /// The order of members does not count, that of lists does. Numbers are the same digit for digit. A text that is an object or
    /// a list in JSON is compared as one, whatever blanks are in it. The difference has the values of both sides in clear text.
    ///
    /// - Throws: `JSONError` for what is no JSON object.
    public func difference(from content: String) throws(JSONError) -> String? {
        let expected = try JSONObject(parsing: content)
        let sent = try JSONObject(parsing: self.content.reveal())
        return JSONDifference.first(expected: .object(expected), sent: .object(sent), at: "")
    }
}
