import HTTPTypes

/// One signed request to a space.
struct SpaceRequest {
    let configuration: SpaceConfiguration
    let milliseconds: Int64
    let method: String
    let params: String
    let token: SessionToken?

    /// The request with its signature.
    func signed() throws(NotSent) -> TransportRequest {
        let signature: String
        do { signature = try self.signature() } catch { throw NotSent(.signing) }
        let endpoint = configuration.endpoint
        let path = endpoint.path.hasSuffix("/") ? "\(endpoint.path)client" : "\(endpoint.path)/client"
        var request = endpoint.request(
            path: path, contentType: "application/json", body: body, timeout: endpoint.timeout)
        request.head.headerFields[text: "x-serverless-sign"] = signature
        if let token { request.head.headerFields[text: "x-basement-token"] = token.text }
        return request
    }

    /// What is signed.
    var signedText: SignedText { SpaceSignature.signedText(fields) }

    private func signature() throws(UnavailableAlgorithm) -> String {
        try SpaceSignature.text(fields, secret: configuration.clientSecret.reveal())
    }

    private var fields: [(name: String, value: String)] {
        [
            ("spaceId", configuration.spaceID), ("timestamp", String(milliseconds)), ("method", method),
            ("params", params), ("token", token?.text ?? ""),
        ]
    }

    private var body: [UInt8] {
        var object = JSONObject()
        object.append("spaceId", .string(configuration.spaceID))
        object.append("timestamp", .number(JSONNumber(valid: String(milliseconds))))
        object.append("method", .string(method))
        object.append("params", .string(params))
        if let token { object.append("token", .string(token.text)) }
        var bytes: [UInt8] = []
        JSONText.append(object, to: &bytes)
        return bytes
    }
}
