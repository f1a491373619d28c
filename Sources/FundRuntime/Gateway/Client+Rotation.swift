extension Client {
    /// Replaces the keys of this client and of all its copies, while calls are under way: the app's key and certificate, Alipay's
    /// public key or certificates, and the key of contents.
    ///
    /// Each call is signed by the old or by the new configuration, whole. Replies are verified and decrypted with the new one, and
    /// for the time given with the old ones too: calls are under way, and the platform may go on signing with its former key for
    /// a while. After a key was stolen give `.zero`: calls under way may then end `unknown`, and are settled.
    ///
    /// Throws, and nothing is replaced, where the configuration is of another app or address, or the client is of a Serverless
    /// space. What the configuration checks of itself it has checked when it was made.
    public func rotate(
        to configuration: GatewayConfiguration, acceptingFormer time: Duration = .seconds(3600)
    ) throws(ConfigurationError) {
        guard let channel = channel as? any SignedChannel else { throw .noGateway }
        let current = channel.configuration
        guard current.appID == configuration.appID else { throw .otherApp }
        let (own, other) = (current.endpoint, configuration.endpoint)
        guard own.scheme == other.scheme, own.authority == other.authority, own.path == other.path else {
            throw .otherEndpoint
        }
        channel.keys.replace(with: configuration, acceptingFormer: time)
    }
}
