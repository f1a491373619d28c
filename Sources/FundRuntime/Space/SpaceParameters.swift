/// The `params` of the two requests a space gets: JSON text that is signed and sent as it is.
package enum SpaceParameters {
    /// Runs a method of a function; `content` is the JSON object of the request.
    ///
    /// The configuration and the word for a page are written before it, where there are any: preset functions get neither.
    package static func invoke(
        target: String, method: String, configuration: JSONObject?, pageExecution: String? = nil, content: String
    ) -> String {
        var bytes = Array(#"{"functionTarget":"#.utf8)
        JSONText.append(string: target, to: &bytes)
        bytes.append(contentsOf: #","functionArgs":{"method":"#.utf8)
        JSONText.append(string: method, to: &bytes)
        bytes.append(contentsOf: #","params":{"#.utf8)
        var leading: [(name: String, value: JSONValue)] = []
        if let configuration { leading.append((CallOptions.spaceMember, .object(configuration))) }
        if let pageExecution { leading.append(("pageExec", .string(pageExecution))) }
        // The content is an object written by this module: its members follow, and its closing brace.
        let members = content.utf8.dropFirst()
        for (index, member) in leading.enumerated() {
            JSONText.append(string: member.name, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            JSONText.append(member.value, to: &bytes)
            if index + 1 < leading.count || members.count > 1 { bytes.append(UInt8(ascii: ",")) }
        }
        bytes.append(contentsOf: members)
        bytes.append(contentsOf: "}}".utf8)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Asks for a token as nobody in particular.
    package static func anonymous(appID: String) -> String {
        var object = JSONObject()
        object.append("clientIdentifier", .string(appID))
        return object.jsonText
    }

    /// Asks for a token as a user.
    package static func authorized(appID: String, code: String) -> String {
        var object = JSONObject()
        object.append("authProvider", "alipay_openapi")
        object.append("clientIdentifier", .string(appID))
        object.append("authCode", .string(code))
        return object.jsonText
    }
}
