/// The `params` of the two requests a space gets: JSON text that is signed and sent as it is.
package enum SpaceParameters {
    /// Runs an Open Platform method through the hosted function; `content` is the JSON object of the request.
    package static func invoke(target: String, method: String, configuration: JSONObject, content: String) -> String {
        var bytes = Array(#"{"functionTarget":"#.utf8)
        JSONText.append(string: target, to: &bytes)
        bytes.append(contentsOf: #","functionArgs":{"method":"#.utf8)
        JSONText.append(string: method, to: &bytes)
        bytes.append(contentsOf: #","params":{"$config":"#.utf8)
        JSONText.append(configuration, to: &bytes)
        // The content is an object written by this module: its members follow, after a comma if there are any.
        let members = content.utf8.dropFirst()
        if members.count > 1 { bytes.append(UInt8(ascii: ",")) }
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
