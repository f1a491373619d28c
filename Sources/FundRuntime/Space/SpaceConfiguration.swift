public import struct Foundation.URL

/// How to reach a Serverless space, and as which client.
public struct SpaceConfiguration: Sendable {
    let endpoint: Endpoint
    let spaceID: String
    let clientSecret: Redacted<String>
    let appID: String
    let signIn: SpaceSignIn
    let functionTarget: String
    let options: CallOptions

    /// A configuration.
    ///
    /// `endpoint` is the address of the space's platform without a path, such as `https://api.bspapp.com`.
    /// `functionTarget` names the hosted function that makes Open Platform calls. `options` is what every call says in
    /// `$config` unless it says otherwise itself, such as `env`, at the path `["env"]` and without a name on the gateway.
    public init(
        endpoint: URL, spaceID: String, clientSecret: String, appID: String, signIn: SpaceSignIn = .anonymous,
        functionTarget: String = "alipay-openapi", options: CallOptions = CallOptions(),
        timeout: Duration = .seconds(15), maximumResponseSize: Int = 1 << 20
    ) throws(ConfigurationError) {
        for (name, value) in [
            ("spaceID", spaceID), ("clientSecret", clientSecret), ("appID", appID), ("functionTarget", functionTarget),
        ] where value.isEmpty {
            throw .empty(name)
        }
        try ConfigurationError.require(.sha256)
        do { _ = try SpaceSignature.text([], secret: clientSecret) } catch { throw .unavailableAlgorithm(error.name) }
        self.endpoint = try Endpoint(endpoint, timeout: timeout, maximumResponseSize: maximumResponseSize)
        self.spaceID = spaceID
        self.clientSecret = Redacted(clientSecret)
        self.appID = appID
        self.signIn = signIn
        self.functionTarget = functionTarget
        self.options = options
    }
}

extension SpaceConfiguration: Confidential {
    /// The host and the space, without the secret.
    public var description: String { "SpaceConfiguration(\(endpoint.authority), \(spaceID))" }
}

/// How a client gets its token from a space.
@nonexhaustive public enum SpaceSignIn: Sendable {
    /// As nobody in particular.
    case anonymous
    /// As a user of the mini-program. A code of `my.getAuthCode` works once, so each renewal asks for a new one.
    case authorized(code: @Sendable () async throws -> String)
}
