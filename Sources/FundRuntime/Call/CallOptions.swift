/// What a single call sends beside its request, such as the token of the merchant it is made for.
public struct CallOptions: Sendable {
    /// One option, with its name on the gateway and its path below `$config` on the Serverless channel; where it has
    /// none, it is not sent on that channel.
    struct Option: Hashable, Codable, Sendable {
        let name: String?
        let path: [String]
        let value: String

        var label: String { name ?? path.joined(separator: ".") }

        /// Whether both say the same thing, wherever it is sent on a space.
        func isSame(as other: Option) -> Bool { name == other.name && (name != nil || path == other.path) }

        /// Whether it is sent on a channel at all.
        func isSent(on channel: ChannelKind) -> Bool { channel == .space ? !path.isEmpty : name != nil }
    }

    /// Who the call is made for; a question about the call must be asked for the same merchant.
    private static let identityNames = ["app_auth_token"]

    /// Names that the gateway's own parameters have.
    private static let reservedNames: Set<String> = [
        "app_id", "method", "format", "charset", "sign_type", "sign", "timestamp", "version", "biz_content",
        "encrypt_type", "app_cert_sn", "alipay_root_cert_sn",
    ]

    private(set) var options: [Option] = []
    private(set) var violations: [Violation] = []

    /// No options.
    public init() {}

    init(_ options: [Option]) { self.options = options }

    /// Sets an option; nil is not sent.
    ///
    /// A value longer than the maximum, in Unicode scalars, makes the call `notSent`, and so does an empty or blank one:
    /// without the token that was meant, a call would pay from the caller's own account. So does nil where the option is
    /// required, and, for a call that changes anything, a value that the channel has no place for.
    public mutating func set(
        _ name: String?, path: [String], _ value: String?, maximumLength: Int? = nil, isRequired: Bool = false
    ) {
        let option = Option(name: name, path: path, value: value ?? "")
        let label = option.label
        options.removeAll(where: option.isSame)
        violations.removeAll { $0.fields == [label] }
        guard let value, !value.isBlank else {
            if value != nil || isRequired { violations.append(.blank(label)) }
            return
        }
        if let maximumLength, value.unicodeScalars.count > maximumLength {
            let message = "must have at most \(maximumLength) characters"
            violations.append(Violation(fields: [label], rule: "length", message: message))
        }
        if let name, Self.reservedNames.contains(name) {
            violations.append(Violation(fields: [name], rule: "option", message: "is not an option"))
        }
        options.append(option)
    }

    /// These options, and what others say that these do not.
    func over(_ others: CallOptions) -> CallOptions {
        var merged = self
        merged.options = others.options.filter { other in !options.contains(where: other.isSame) } + options
        merged.violations += others.violations
        return merged
    }

    /// What is given and would be left out on a channel.
    func violations(on channel: ChannelKind) -> [Violation] {
        options.filter { !$0.isSent(on: channel) }.map {
            Violation(fields: [$0.label], rule: "option", message: "is not sent on the channel \(channel.rawValue)")
        }
    }

    /// The options that say who the call is made for.
    var identity: CallOptions { CallOptions(options.filter { $0.name.map(Self.identityNames.contains) ?? false }) }
}

extension CallOptions: Confidential {
    /// The names of the options, without their values.
    public var description: String { "CallOptions(\(options.map(\.label).joined(separator: ", ")))" }
}
