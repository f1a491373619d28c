extension Client {
    /// A client of the Open Platform gateway.
    public init(
        gateway: GatewayConfiguration, transport: any Transport = URLSessionTransport(), clock: WallClock = .system
    ) {
        self.init(
            channel: GatewayChannel(configuration: gateway, transport: transport, clock: clock), transport: transport)
    }
}
