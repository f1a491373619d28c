/// A channel whose replies and notifications are signed by the platform: both versions of the gateway.
protocol SignedChannel: Channel {
    var configuration: GatewayConfiguration { get }
    var clock: WallClock { get }
    /// Whose signatures they have.
    var trust: ResponseTrust { get }
}

extension SignedChannel {
    /// It has no tokens.
    func forget(_ token: SessionToken) {}

    /// The page of a call; both versions make it in the form of the second.
    func page(for call: StoredCall) async throws(NotSent) -> JSONObject? {
        try await GatewayRequest(configuration: configuration, call: call).page(call.kind, at: clock)
    }
}
