extension Client {
    /// A client of the third version of the Open Platform gateway, which speaks REST.
    ///
    /// The configuration is the same as for the second: keys or certificates, and the address of `gateway.do`, whose
    /// host serves both. The nonces are for tests to replace.
    public init(
        gatewayV3: GatewayConfiguration, transport: any Transport = URLSessionTransport(), clock: WallClock = .system,
        nonces: NonceSource = .random
    ) {
        self.init(
            channel: GatewayV3Channel(configuration: gatewayV3, transport: transport, clock: clock, nonces: nonces),
            transport: transport)
    }
}
