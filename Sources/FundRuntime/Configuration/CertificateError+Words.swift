extension CertificateError: ErrorInWords {
    /// What the error says to people.
    public var words: ErrorWords {
        let (cause, advice) = parts
        return ErrorWords("The certificate cannot be used: \(rawValue).", .saysNothing, cause: cause, advice: advice)
    }

    private var parts: (cause: String, advice: String) {
        switch self {
        case .empty:
            ("The file or the variable is empty.", "Give the text of the certificate that the console offers.")
        case .notPEM:
            (
                "The text is a file's name, or was damaged by copying.",
                "Copy the certificate again, with its first and last line."
            )
        case .tooLarge:
            ("Another file than a certificate was given.", "Give the certificate's file alone.")
        case .key:
            ("Key and certificate were taken for each other.", "Give the file whose first line says CERTIFICATE.")
        case .malformed:
            ("The file was cut off or converted.", "Download the certificate again.")
        case .unusableKey:
            ("The certificate is of another kind, such as of SM2.", "Give the certificate for RSA2.")
        case .notYetValid:
            ("This machine's clock is behind.", "Set the clock, then try again.")
        case .expired:
            ("The certificate is old.", "Renew it at the console, and configure the new one.")
        case .unknownIssuer:
            (
                "The bundle of roots is another than the platform's, or incomplete.",
                "Configure the root file that the console offers."
            )
        case .invalidSignature:
            (
                "The certificate was forged, or belongs to other roots.",
                "Download all of the certificates again, from the console alone."
            )
        case .notAnAuthority:
            ("Somebody issued a certificate by one of their own.", "Do not use it; tell the platform.")
        case .notForSigning:
            (
                "A certificate for another purpose was given, such as for TLS.",
                "Give Alipay's certificate from the console."
            )
        case .otherOwner:
            (
                "Another merchant's certificate was given or sent.",
                "Configure Alipay's; where a reply named it, tell the platform."
            )
        case .notTheOneNamed:
            ("The platform's answer is of another certificate.", "Ask again later; tell the platform if it stays so.")
        }
    }
}
