/// A channel whose replies and notifications are signed by the platform: both versions of the gateway.
protocol SignedChannel: Channel {
    /// What calls are signed with, and whose signatures their replies have; the current ones may be replaced at any time.
    var keys: GatewayKeys { get }
    var clock: WallClock { get }
}

extension SignedChannel {
    /// What is current now: take it once for a call.
    var configuration: GatewayConfiguration { keys.current }

    /// It has no tokens.
    func forget(_ token: SessionToken) {}

    /// The page of a call; both versions make it in the form of the second.
    func page(for call: StoredCall) async throws(NotSent) -> JSONObject? {
        try await GatewayRequest(configuration: configuration, call: call).page(call.kind, at: clock)
    }
}
