extension ConfigurationError: ErrorInWords {
    /// What the error says to people: nothing is sent by a client that was not made.
    public var words: ErrorWords {
        let (cause, advice) = parts
        return ErrorWords(
            "The client cannot be set up like this: \(description).", .nothingWasPaid, cause: cause, advice: advice)
    }

    private var parts: (cause: String, advice: String) {
        switch self {
        case .invalidEndpoint:
            ("The address was put together by hand.", "Take GatewayEnvironment.production or the space's own address.")
        case .insecureEndpoint: ("The address begins with http.", "Write https.")
        case .empty: ("A variable of the environment is not set.", "Set the variable, or give the text.")
        case .privateKey(let error), .alipayPublicKey(let error): (error.words.cause, error.words.advice)
        case .alipayKeyIsOwnPublicKey:
            ("The console shows both keys beside each other.", "Copy the key that the console calls Alipay's.")
        case .applicationCertificate(let error), .alipayCertificate(let error), .rootCertificate(let error):
            (error.words.cause, error.words.advice)
        case .applicationCertificateOfOtherKey:
            ("The key was made anew, and the certificate is the old one.", "Give the pair that belongs together.")
        case .unreadableFile:
            ("The file is not there, or this program may not read it.", "Correct the name or the permissions.")
        case .signer:
            (
                "The vault or device that has the key is down, or refuses this program.",
                "Mend the signer, then try again."
            )
        case .unavailableAlgorithm: ("The host is hardened.", "Allow it, or build with swift-crypto.")
        case .otherApp: ("Keys of another app were given to a running client.", "Make a client for each app.")
        case .otherEndpoint:
            (
                "Keys of the sandbox were given to a client of production, or the other way round.",
                "Make a client for each."
            )
        case .noGateway: ("Keys were given to a client of a space.", "Rotate the secret by making a new client.")
        case .invalidLimit: ("A limit was given in another unit.", "Give seconds and bytes within the limits.")
        }
    }
}
