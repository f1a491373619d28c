public import FundRuntime

extension StoredCall {
    /// A call as a client would write it, for the app `test-app`.
    ///
    /// - Throws: What the client would report as `notSent`, such as an option that is too long.
    public static func fake<Operation: CloudOperation>(
        _ operation: Operation.Type, _ request: Operation.Request, _ options: CallOptions = CallOptions(),
        channel: ChannelKind = .gateway
    ) throws(NotSent) -> StoredCall {
        try StoredCall(request, options, operation.contract, for: .ofFake(channel, appID: "test-app"))
    }

    /// A call without content, where the test is not about what was sent.
    public static func fake<Operation: CloudOperation>(
        _ operation: Operation.Type, channel: ChannelKind = .gateway
    ) -> StoredCall {
        StoredCall(withoutContent: operation.contract, channel: channel, appID: "test-app")
    }
}
