/// One function call as the fixture space received it, its signature verified.
package struct SpaceCall: Sendable {
    /// The Open Platform method.
    package let method: String
    /// The hosted function.
    package let functionTarget: String
    /// What was signed as `params`, byte for byte.
    package let paramsText: String
    /// The members of the request, `$config` included.
    package let params: FixtureJSON
    /// The token of the call.
    package let token: String
}

/// What the fixture space answers.
package enum SpaceAnswer: Sendable {
    /// A success whose `data` is this JSON text.
    case data(String)
    /// A failure of the space.
    case error(code: String, message: String)
    /// A fault of the connection, or a reply made by hand.
    case fault(FixtureAnswer)
}
