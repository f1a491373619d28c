/// How the platform names its calls: `cloud.fund.b2cRedPacket.send`.
package enum CallName {
    /// What every name begins with.
    package static let prefix = "cloud."

    /// The name of a call.
    package static func id(service: String, resource: String, call: String) -> String {
        "\(prefix)\(service).\(resource).\(call)"
    }
}
