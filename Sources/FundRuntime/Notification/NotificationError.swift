/// Why a message is not a notification of the platform; it never repeats what the message says.
@nonexhaustive public enum NotificationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The body is larger than allowed.
    case tooLarge
    /// The body is no form, or an escape in it is broken.
    case malformed
    /// The form has one name twice, so that two readers could see two messages.
    case duplicateName
    /// A parameter that every notification has is missing or empty.
    case missing(String)
    /// There is no signature.
    case unsigned
    /// The signature is not Alipay's, or not over this message.
    case invalidSignature
    /// The certificate that the notification names is not at hand, so that it could not be checked.
    case certificateUnavailable(CertificateUnavailable)
    /// The text is in a charset that this module does not read, or not in the one it names.
    case charset
    /// The content is encrypted, and no content key is configured.
    case encrypted
    /// The content cannot be decrypted: the platform has another content key.
    case undecryptable
    /// The notification is for another app.
    case otherApp
    /// The client's channel has no signed notifications.
    case noNotifications

    /// What is wrong with the message.
    public var description: String {
        switch self {
        case .tooLarge: "the body is too large"
        case .malformed: "the body is no form"
        case .duplicateName: "the form has one name twice"
        case .missing(let name): "\(name) is missing"
        case .unsigned: "there is no signature"
        case .invalidSignature: "the signature is not Alipay's, or not over this message"
        case .certificateUnavailable(let reason): "the certificate it names is not at hand: \(reason)"
        case .charset: "the text cannot be read in the charset it names"
        case .encrypted: "the content is encrypted, and no content key is configured"
        case .undecryptable: "the content cannot be decrypted with the content key that is configured"
        case .otherApp: "the notification is for another app"
        case .noNotifications: "this channel has no signed notifications"
        }
    }
}
