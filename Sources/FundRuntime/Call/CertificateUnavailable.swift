/// Why the certificate that a reply names is not at hand, so that the reply could not be checked.
@nonexhaustive public enum CertificateUnavailable: Codable, Hashable, Sendable, CustomStringConvertible {
    /// The reply names something that is no serial number.
    case malformedSerialNumber
    /// The reply names the app's own certificate.
    case ownCertificate
    /// Too many other certificates are being fetched, which no honest gateway causes.
    case tooManyDownloads
    /// It could not be fetched; the cause is that of the download.
    indirect case downloadFailed(UnknownCause)
    /// It was fetched and must not be trusted.
    case untrusted(CertificateError)

    /// The reason in words.
    public var description: String {
        switch self {
        case .malformedSerialNumber: "its name is no serial number"
        case .ownCertificate: "it is the app's own, not Alipay's"
        case .tooManyDownloads: "too many others are being fetched"
        case .downloadFailed(let cause):
            "it could not be fetched: \([cause.name, cause.refusal?.description].compactMap(\.self).joined(separator: " "))"
        case .untrusted(let error): "it was fetched and must not be trusted: \(error)"
        }
    }
}
