/// A way to the platform that a copy can have or leave out, with the folders of the runtime that it needs.
///
/// What is in other folders is in every copy. That the folders of a channel that was left out are not missed is
/// for the compiler to say: `CompileTests` holds each choice to it.
package enum RuntimeChannel: String, Sendable, CaseIterable {
    /// The Open Platform gateway, with certificates and notifications.
    case gateway
    /// The gateway's third version; it builds on the second.
    case gatewayV3
    /// A Serverless space.
    case space

    /// The folders below the runtime's that only this channel needs.
    var folders: [String] {
        switch self {
        case .gateway: ["Certificates", "Credentials", "Crypto", "Gateway", "Notification"]
        case .gatewayV3: ["GatewayV3"]
        case .space: ["Space"]
        }
    }

    /// The channels with those that they build on, in the order of their declaration.
    static func closed(_ channels: [RuntimeChannel]) -> [RuntimeChannel] {
        allCases.filter { channels.contains($0) || ($0 == .gateway && channels.contains(.gatewayV3)) }
    }
}
