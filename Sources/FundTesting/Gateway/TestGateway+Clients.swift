public import Foundation
public import FundRuntime

extension TestGateway {
    /// A client that sends to this gateway, by its clock.
    public func client(_ channel: ChannelKind = .gateway) throws(ConfigurationError) -> Client {
        try client(channel, sending: self)
    }

    /// A client with the keys of this gateway that sends by another transport.
    func client(_ channel: ChannelKind, sending transport: any Transport) throws(ConfigurationError) -> Client {
        switch channel {
        case .gateway: Client(gateway: try gatewayConfiguration(), transport: transport, clock: clock.wallClock)
        case .gatewayV3: Client(gatewayV3: try gatewayConfiguration(), transport: transport, clock: clock.wallClock)
        case .space: Client(space: try spaceConfiguration(), transport: transport, clock: clock.wallClock)
        }
    }

    /// The configuration of a client for either version of the gateway.
    ///
    /// - Parameter url: where the gateway is; nobody goes there while the client's transport is the gateway itself.
    public func gatewayConfiguration(
        url: URL? = nil, timeout: Duration = .seconds(15)
    ) throws(ConfigurationError) -> GatewayConfiguration {
        let environment = GatewayEnvironment.custom(url ?? Self.address("gateway.do"))
        let cipher = options.encryptsContents ? keys.contentCipher : nil
        switch options.signatures {
        case .certificates:
            return try GatewayConfiguration(
                environment: environment, appID: options.appID, signer: keys.applicationSigner,
                certificates: keys.certificates, contentCipher: cipher, timeout: timeout)
        case .publicKeys:
            return try GatewayConfiguration(
                environment: environment, appID: options.appID, signer: keys.applicationSigner,
                verifier: keys.alipayVerifier, contentCipher: cipher, timeout: timeout)
        case .unproven:
            return try GatewayConfiguration(
                environment: environment, appID: options.appID, signer: UnprovenSigner(), verifier: UnprovenVerifier(),
                contentCipher: cipher, timeout: timeout)
        }
    }

    /// The configuration of a client for the space.
    public func spaceConfiguration(
        url: URL? = nil, timeout: Duration = .seconds(15)
    ) throws(ConfigurationError) -> SpaceConfiguration {
        try SpaceConfiguration(
            endpoint: url ?? Self.address(""), spaceID: options.spaceID, clientSecret: options.spaceSecret,
            appID: options.appID, functionTarget: options.functionTarget, timeout: timeout)
    }

    private static func address(_ path: String) -> URL {
        URL(string: "http://127.0.0.1/\(path)") ?? URL(filePath: "/")
    }
}

/// Signs by a constant.
private struct UnprovenSigner: RequestSigner {
    func signature(for bytes: [UInt8]) throws -> [UInt8] { [UInt8](repeating: 7, count: 256) }
}

/// Accepts the constant of a gateway that proves nothing, and nothing else.
private struct UnprovenVerifier: ResponseVerifier {
    func isValidSignature(_ signature: [UInt8], for bytes: [UInt8]) -> Bool {
        signature == ReplySigning.unprovenSignature
    }
}
