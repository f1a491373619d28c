/// One call as the signing gateway received it, its signature verified.
package struct GatewayCall: Sendable {
    /// The Open Platform method.
    package let method: String
    /// All parameters, decoded.
    package let parameters: [String: String]
    /// The business parameters, byte for byte.
    package let bizContent: String
    /// The files, which nothing signs.
    package let files: [PlainMultipart.Part]
    /// The HTTP request.
    package let request: FixtureRequest

    /// The text of a member of the business parameters.
    package func text(_ name: String) -> String? { FixtureJSON.parse(bizContent)?[name]?.text }
}
