/// How the platform names its calls: `cloud.fund.b2cRedPacket.send`.
package enum CallName {
    /// What stands for all calls: the first word of every name.
    package static let all = "cloud"
    /// What every name begins with.
    package static let prefix = all + "."

    /// The name of a call.
    package static func id(service: String, resource: String, call: String) -> String {
        "\(prefix)\(service).\(resource).\(call)"
    }
}
