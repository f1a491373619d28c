/// Why a certificate cannot be used; it never repeats the text.
@nonexhaustive public enum CertificateError: String, Codable, Error, Hashable, Sendable, CustomStringConvertible {
    /// There is nothing but blanks.
    case empty = "there is no certificate in the text"
    /// Neither PEM nor base64 nor DER.
    case notPEM = "the text is neither PEM nor base64"
    /// The text is larger, or holds more certificates, than any real file does.
    case tooLarge = "the text is too large for certificates"
    /// A key where a certificate belongs.
    case key = "this is a key; a certificate belongs here"
    /// The bytes are not an X.509 certificate.
    case malformed = "this is no X.509 certificate"
    /// No certificate has an RSA key of at least 2048 bits.
    case unusableKey = "there is no certificate with an RSA key of at least 2048 bits"
    /// The certificate, or one between it and the root, is not valid yet.
    case notYetValid = "the certificate, or one above it, is not valid yet; is the clock right?"
    /// The certificate, or one between it and the root, has expired.
    case expired = "the certificate, or one above it, has expired"
    /// The certificate that issued it is neither in the text nor among the roots.
    case unknownIssuer = "the certificate that issued it is neither beside it nor among the roots"
    /// A signature on the way to the root is not that of the issuer named.
    case invalidSignature = "it was not signed by the issuer it names"
    /// A certificate on the way to the root may not issue others.
    case notAnAuthority = "a certificate above it may not issue others"
    /// The certificate must not be used to sign replies.
    case notForSigning = "its key is not for signing"
    /// A certificate of somebody else, such as another merchant's app, whose certificates come from the same roots.
    case otherOwner = "it belongs to somebody else than the configured certificate of Alipay"
    /// Another certificate than the one asked for.
    case notTheOneNamed = "it has another serial number than the one asked for"

    /// What is wrong with the certificate.
    public var description: String { rawValue }
}
