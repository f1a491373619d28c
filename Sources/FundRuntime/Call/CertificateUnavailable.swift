/// Why the certificate that a reply names is not at hand, so that the reply could not be checked.
@nonexhaustive public enum CertificateUnavailable: Codable, Hashable, Sendable {
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
}
