extension Client {
    /// A client of a Serverless space.
    public init(
        space: SpaceConfiguration, transport: any Transport = URLSessionTransport(), clock: WallClock = .system
    ) {
        self.init(channel: SpaceChannel(configuration: space, clock: clock), transport: transport)
    }
}
