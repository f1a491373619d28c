/// What the signing gateway answers.
package enum GatewayAnswer: Sendable {
    /// The reply node as JSON text, signed.
    case node(String)
    /// A reply in another shape than it should have.
    case shaped(ShapedReply)
    /// A fault of the connection, or a reply made by hand.
    case fault(FixtureAnswer)

    /// A signed refusal.
    package static func refusal(code: String = "40004", subCode: String) -> GatewayAnswer {
        .node(#"{"code":"\#(code)","msg":"Business Failed","sub_code":"\#(subCode)","sub_msg":"refused"}"#)
    }
}

/// A reply of the signing gateway with deviations.
package struct ShapedReply: Sendable {
    /// How the reply is signed.
    package enum Signature: Sendable {
        /// As it should be.
        case valid
        /// Over another text.
        case over(String)
        /// Not at all.
        case absent
        /// `"sign":null`.
        case null
        /// `"sign":""`.
        case empty
    }

    /// Which certificate the reply names.
    package enum Naming: Sendable {
        /// The one it is signed with, in certificate mode; none otherwise.
        case current
        /// None.
        case none
        /// Another one.
        case other(String)
        /// A JSON text that need not be a serial number.
        case json(String)
    }

    /// The node as JSON text.
    package var node: String
    /// The node's name; nil for the one that the method has.
    package var nodeName: String?
    /// How the reply is signed.
    package var signature: Signature
    /// More members of the outermost object, as JSON text with a comma at its end.
    package var leading: String
    /// Which certificate the reply names.
    package var naming: Naming
    /// The private key it is signed with, as bare base64; nil for the gateway's own.
    package var key: String?
    /// Whether an encrypting gateway leaves the node in the clear.
    package var isClear = false
    /// The HTTP status of the reply.
    package var status = 200
    /// The headers of the reply.
    package var headers: [String: String] = [:]

    /// A reply.
    package init(
        _ node: String, nodeName: String? = nil, signature: Signature = .valid, leading: String = "",
        naming: Naming = .current, key: String? = nil
    ) {
        self.naming = naming
        self.key = key
        self.node = node
        self.nodeName = nodeName
        self.signature = signature
        self.leading = leading
    }
}
