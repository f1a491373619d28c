extension UnknownCause {
    /// One word for logs, metrics and scripts; it never carries content.
    public var name: String {
        switch self {
        case .timedOut: "timedOut"
        case .connectionLost: "connectionLost"
        case .cancelled: "cancelled"
        case .discardedReply: "discardedReply"
        case .replyTooLarge: "replyTooLarge"
        case .encodedReply: "encodedReply"
        case .redirected: "redirected"
        case .notFinished: "notFinished"
        case .httpStatus: "httpStatus"
        case .malformedReply: "malformedReply"
        case .unexpectedReply: "unexpectedReply"
        case .encryptedReply: "encryptedReply"
        case .undecryptableReply: "undecryptableReply"
        case .certificateUnavailable: "certificateUnavailable"
        case .certificateNotNamed: "certificateNotNamed"
        case .interrupted: "interrupted"
        case .notResent: "notResent"
        case .invalidSignature: "invalidSignature"
        case .unsignedSuccess: "unsignedSuccess"
        case .unverifiedRefusal: "unverifiedRefusal"
        case .undecodableReply: "undecodableReply"
        case .echoMissing: "echoMissing"
        case .echoMismatch: "echoMismatch"
        case .echoNotCompared: "echoNotCompared"
        case .statusMissing: "statusMissing"
        case .unrecognisedStatus: "unrecognisedStatus"
        case .serviceError: "serviceError"
        }
    }

    /// What the platform said, where it said anything.
    public var refusal: ServiceError? {
        switch self {
        case .unverifiedRefusal(let error), .serviceError(let error, _, _): error
        default: nil
        }
    }
}
