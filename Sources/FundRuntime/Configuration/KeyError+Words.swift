extension KeyError: ErrorInWords {
    /// What the error says to people.
    public var words: ErrorWords {
        let (cause, advice) = parts
        return ErrorWords("The key cannot be used: \(description).", .nothingWasPaid, cause: cause, advice: advice)
    }

    private var parts: (cause: String, advice: String) {
        switch self {
        case .empty: ("The file or the variable is empty.", "Give the key as PEM or base64.")
        case .notBase64:
            (
                "The key was damaged by copying, or quotes and escapes came with it.",
                "Copy the key again, without quotes."
            )
        case .path: ("The place takes a key, and was given the name of its file.", "Give what is in the file.")
        case .placeholder: ("The configuration was never filled in.", "Set the variable, or fill in the key.")
        case .cutOff: ("The key was copied without its end.", "Copy all of it.")
        case .severalKeys: ("The file holds several keys.", "Leave the one that is meant.")
        case .encrypted: ("The key was made with a pass phrase.", "Decrypt it, and keep it where secrets are kept.")
        case .notAPrivateKey: ("The two halves of the pair were taken for each other.", "Give the private key.")
        case .privateKeyInPlaceOfPublic:
            (
                "The two halves of the pair were taken for each other.",
                "Give the public key; never pass the private one on."
            )
        case .certificate:
            ("The app is in certificate mode.", "Configure GatewayCertificates, or give the bare key.")
        case .certificateRequest:
            ("The request that is sent to the console was given.", "Give the key that it was made from.")
        case .otherAlgorithm: ("The pair was made for another use.", "Make a pair for RSA2, of 2048 bits.")
        case .tooShort: ("The pair is of the time of RSA1.", "Make a pair of 2048 bits and upload its public key.")
        case .otherFormat: ("Another program wrote the key.", "Convert it to PKCS#8, for instance by openssl pkey.")
        case .notAContentKey:
            ("Another text than the content key was given.", "Copy the AES key that the console shows.")
        case .unusable: ("The key was damaged, or its parts are of different keys.", "Export it again.")
        }
    }
}
