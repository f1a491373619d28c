/// What a single call sends beside its request, such as the token of the merchant it is made for.
public struct CallOptions: Sendable {
    /// One option, with its name on the gateway and its path below `$config` on the Serverless channel; where it has
    /// none, it is not sent on that channel.
    struct Option: Hashable, Codable, Sendable {
        let name: String?
        let path: [String]
        let value: String

        var label: String { name ?? path.joined(separator: ".") }
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

    /// Sets an option; nil and empty values are not sent.
    ///
    /// A value longer than the maximum, in Unicode scalars, makes the call `notSent`, and so does an empty one that is
    /// required.
    public mutating func set(
        _ name: String?, path: [String], _ value: String?, maximumLength: Int? = nil, isRequired: Bool = false
    ) {
        options.removeAll { $0.name == name && $0.path == path }
        let label = name ?? path.joined(separator: ".")
        guard let value, !value.isEmpty else {
            if isRequired {
                violations.append(Violation(fields: [label], rule: "length", message: "must not be empty"))
            }
            return
        }
        if let maximumLength, value.unicodeScalars.count > maximumLength {
            let message = "must have at most \(maximumLength) characters"
            violations.append(Violation(fields: [label], rule: "length", message: message))
        }
        if let name, Self.reservedNames.contains(name) {
            violations.append(Violation(fields: [name], rule: "option", message: "is not an option"))
        }
        options.append(Option(name: name, path: path, value: value))
    }

    /// These options, and what others say that these do not.
    func over(_ others: CallOptions) -> CallOptions {
        var merged = self
        merged.options =
            others.options.filter { other in
                !options.contains { $0.name == other.name && $0.path == other.path }
            } + options
        merged.violations += others.violations
        return merged
    }

    /// The options that say who the call is made for.
    var identity: CallOptions { CallOptions(options.filter { $0.name.map(Self.identityNames.contains) ?? false }) }
}

extension CallOptions: Confidential {
    /// The names of the options, without their values.
    public var description: String { "CallOptions(\(options.map(\.label).joined(separator: ", ")))" }
}
