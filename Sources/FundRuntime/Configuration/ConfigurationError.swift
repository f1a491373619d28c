/// Why a client cannot be set up like this.
///
/// It never repeats a key or secret.
@nonexhaustive public enum ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The address is not `https://host/path`.
    case invalidEndpoint
    /// Plain `http` is refused, save to this machine itself.
    case insecureEndpoint
    /// A required text is empty.
    case empty(String)
    /// The app's private key cannot be used.
    case privateKey(KeyError)
    /// Alipay's public key cannot be used.
    case alipayPublicKey(KeyError)
    /// The app's own public key is in the place of Alipay's: the commonest mistake of all.
    case alipayKeyIsOwnPublicKey
    /// The app's certificate cannot be used.
    case applicationCertificate(CertificateError)
    /// The app's certificate is not for the app's private key.
    case applicationCertificateOfOtherKey
    /// Alipay's certificate cannot be used.
    case alipayCertificate(CertificateError)
    /// The bundle of root certificates cannot be used.
    case rootCertificate(CertificateError)
    /// A file cannot be read.
    case unreadableFile(String)
    /// The signer could not sign.
    case signer
    /// The host's cryptography lacks what calls need, such as MD5 for certificates: a configuration takes it away.
    case unavailableAlgorithm(String)
    /// Keys can be replaced by those of the same app alone.
    case otherApp
    /// Keys can be replaced by those for the same address alone.
    case otherEndpoint
    /// The client is of a Serverless space, which has no keys.
    case noGateway
    /// The deadline is not between zero and an hour, or the largest reply is not positive.
    case invalidLimit

    /// Fails for a digest that this host takes away.
    static func require(_ digests: DigestAlgorithm...) throws(ConfigurationError) {
        for digest in digests {
            do { _ = try Digests.digest(digest, of: []) } catch { throw .unavailableAlgorithm(error.name) }
        }
    }

    /// What to correct.
    public var description: String {
        switch self {
        case .invalidEndpoint: "the address must be https://host/path, without user, query and fragment"
        case .insecureEndpoint: "the address must use https; plain http is for this machine alone"
        case .empty(let name): "\(name) is empty"
        case .privateKey(let error): "the app's private key: \(error)"
        case .alipayPublicKey(let error): "Alipay's public key: \(error)"
        case .alipayKeyIsOwnPublicKey:
            "this is the app's own public key; copy Alipay's public key, which the console shows beside it"
        case .applicationCertificate(let error): "the app's certificate: \(error)"
        case .applicationCertificateOfOtherKey: "the app's certificate is for another key than the app's private key"
        case .alipayCertificate(let error): "Alipay's certificate: \(error)"
        case .rootCertificate(let error): "the root certificates: \(error)"
        case .unreadableFile(let name): "the file \(name) cannot be read"
        case .signer: "the signer could not sign"
        case .unavailableAlgorithm(let name):
            "this host's libcrypto has no \(name), which these calls need: its OpenSSL configuration (OPENSSL_CONF) or FIPS mode "
                + "takes it away; allow it there, or build with the trait SwiftCrypto alone"
        case .otherApp: "the configuration is of another app; make a client of its own for it"
        case .otherEndpoint: "the configuration is for another address; make a client of its own for it"
        case .noGateway: "a client of a Serverless space has no keys of a gateway"
        case .invalidLimit: "the timeout must be positive and at most an hour, the maximum reply size positive"
        }
    }
}
