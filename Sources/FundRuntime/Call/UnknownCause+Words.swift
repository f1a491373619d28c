extension UnknownCause: ErrorInWords {
    /// What the cause says to people, of a call that changes something.
    public var words: ErrorWords {
        let (event, cause, advice) = parts
        return ErrorWords(event, .mayHaveBeenPaid, cause: cause, advice: advice)
    }

    private var parts: (event: String, cause: String, advice: String) {
        switch self {
        case .timedOut: Self.settling("There was no reply within the deadline.", "The network or the platform is slow.")
        case .connectionLost(let code):
            Self.settling(
                "The connection broke, or could not be made and nothing proves it (code \(code)).",
                "The network failed, or something on the way closed the connection.")
        case .cancelled:
            Self.settling("The task was cancelled after sending began.", "The program no longer waited for the reply.")
        case .discardedResponse:
            (
                "A middleware kept the reply to itself, or put another in its place.",
                "A middleware of this client answers by itself.", "Settle the call, and correct the middleware."
            )
        case .responseTooLarge:
            (
                "The reply is larger than the configuration allows.",
                "Something other than the platform answered, or the reply is a long list.",
                "Settle the call; allow larger replies where they are to be expected."
            )
        case .encodedResponse:
            (
                "The reply is compressed, which was not asked for.", "A proxy on the way compresses what passes.",
                "Settle the call; have the proxy leave replies as they are."
            )
        case .redirected(let status):
            (
                "The reply sends the client elsewhere (HTTP \(status)); it was not followed.",
                "The endpoint is not the platform's, or a proxy wants a sign-in.",
                "Settle the call, and correct the endpoint."
            )
        case .notFinished:
            (
                "The platform took the request and has no answer yet (HTTP 202).", "The platform is busy.",
                "Send the same request again, unchanged, to get its answer."
            )
        case .httpStatus(let status):
            Self.settling(
                "The reply has the HTTP status \(status).", "A proxy answered, or the platform is down or busy.")
        case .malformedResponse(let error):
            Self.settling(
                "The reply is not the JSON that it must be (\(error)).", "A proxy answered, or the reply was cut off.")
        case .unexpectedResponse:
            Self.settling(
                "The reply has neither the node of the method called nor an error node, or has both.",
                "Something other than the platform answered.")
        case .encryptedResponse:
            (
                "The reply is encrypted, and encryption was not asked for, or nobody signed it.",
                "The app has content encryption switched on at the console, and no content key is configured.",
                "Configure the content key, then settle the call."
            )
        case .undecryptableResponse:
            (
                "The verified reply cannot be decrypted.", "The platform has another content key than this program.",
                "Configure the content key that the console shows, then settle the call."
            )
        case .certificateUnavailable(let reason):
            (
                "The certificate that the reply names is not at hand: \(reason).", reason.words.cause,
                "Settle the call. \(reason.words.advice)"
            )
        case .certificateNotNamed:
            Self.settling(
                "A success does not name the certificate that it was signed with.", "The reply was altered on the way.")
        case .interrupted:
            Self.settling(
                "The program ended after the call was prepared and before it had an outcome.",
                "A crash, or a restart.")
        case .resendRefused(let error, let next):
            (
                "The call was sent again and that sending was refused (\(error)); the first is as open as it was.",
                next.words.cause, "Settle the call; a refusal of the second sending proves nothing of the first."
            )
        case .notResent(let reason):
            (
                "The call was not sent again (\(LogText.safe(reason))); the first sending is as open as it was.",
                "What kept the second sending from leaving is named.", "Mend what is named, then settle the call."
            )
        case .invalidSignature:
            (
                "The reply's signature is not Alipay's, or not over this reply.",
                "Another public key than Alipay's is configured; else the reply was forged or altered on the way.",
                "Compare the configured key with the console's, then settle the call."
            )
        case .unsignedSuccess:
            Self.settling(
                "The reply says that the call succeeded, and nobody signed it.", "Something on the way wrote the reply."
            )
        case .unverifiedRefusal(let error):
            (
                "The reply refuses the call (\(error)), and nobody signed it: likely true, but anyone could have written it.",
                "The platform signs no refusals of this kind, such as of a wrong app id or key.",
                "Mend what the code names, then settle the call."
            )
        case .undecodableResponse(let error):
            Self.settling(
                "What decides the outcome cannot be read in the verified reply (\(error)).",
                "The platform answers otherwise than the specification says.")
        case .echoMissing(let field):
            Self.settling(
                "The reply does not repeat \(field), which would tie it to this call.",
                "The platform answers otherwise than the specification says.")
        case .echoNotCompared:
            Self.settling(
                "Nothing that the reply repeats could be compared with what was sent.",
                "The call sent none of the fields that a reply repeats.")
        case .unprovenResponse:
            Self.settling(
                "The platform accepted the call, and nothing proves that the reply answers this one.",
                "By the specification, replies of this operation repeat nothing of their call.")
        case .echoMismatch(let field):
            (
                "The reply is about another call: its \(field) is another than was sent.",
                "Replies were mixed up or played again on the way; or the number was used before with another content.",
                "Settle the call, and compare the order's amount with your records."
            )
        case .statusMissing:
            Self.settling(
                "The reply has no business status.", "The platform answers otherwise than the specification says.")
        case .unrecognisedStatus(let status):
            (
                "The reply has a business status that the specification does not know: \(status).",
                "The platform has a new status.", "Settle the call; update the specification or this library."
            )
        case .serviceError(let error, let effect, let next):
            (
                effect == .applied
                    ? "The platform says that this was done before (\(error))."
                    : "The platform reported an error that does not exclude an effect (\(error)).",
                next.words.cause, next.words.advice
            )
        }
    }

    private static func settling(_ event: String, _ cause: String) -> (event: String, cause: String, advice: String) {
        (event, cause, "Settle the call, or send the same request again; never take a new number.")
    }
}
