extension CertificateUnavailable {
    /// The usual cause of the fault, and what to do beside settling the call whose reply it was.
    var words: (cause: String, advice: String) {
        switch self {
        case .malformedSerialNumber: ("Somebody on the way wrote the reply.", "Find out who is on the way.")
        case .ownCertificate:
            (
                "The app's certificate was configured at the place of Alipay's, or the reply is forged.",
                "Check which certificate is which."
            )
        case .tooManyDownloads:
            ("Forged replies name many certificates.", "Find out who is on the way.")
        case .downloadFailed:
            ("The platform changed its certificate, and the new one could not be fetched.", "Ask again later.")
        case .untrusted:
            (
                "The platform changed its certificate, and the configured roots do not vouch for the new one.",
                "Compare the configured certificates with those of the console."
            )
        }
    }
}
