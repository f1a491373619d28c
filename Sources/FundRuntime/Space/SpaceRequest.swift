import HTTPTypes

/// One signed request to a space.
struct SpaceRequest {
    let configuration: SpaceConfiguration
    let milliseconds: Int64
    let method: String
    let params: String
    let token: SpaceToken?

    /// The request with its signature.
    var sealed: TransportRequest {
        let endpoint = configuration.endpoint
        let path = endpoint.path.hasSuffix("/") ? "\(endpoint.path)client" : "\(endpoint.path)/client"
        var head = HTTPRequest(
            method: .post, scheme: endpoint.scheme, authority: endpoint.authority, path: path)
        head.headerFields[.contentType] = "application/json"
        head.headerFields[.acceptEncoding] = "identity"
        set("x-serverless-sign", signature, in: &head)
        if let token { set("x-basement-token", token.text, in: &head) }
        return TransportRequest(
            head: head, body: body, timeout: configuration.timeout, maximumReplySize: configuration.maximumReplySize)
    }

    private var signature: String {
        SpaceSignature.text(
            [
                ("spaceId", configuration.spaceID), ("timestamp", String(milliseconds)), ("method", method),
                ("params", params), ("token", token?.text ?? ""),
            ], secret: configuration.clientSecret.reveal())
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

    private func set(_ name: String, _ value: String, in head: inout HTTPRequest) {
        guard let name = HTTPField.Name(name) else { return }
        head.headerFields[name] = value
    }
}
