import HTTPTypes

/// Why nobody knows what became of a call.
@nonexhaustive public enum UnknownCause: Error, Codable, Hashable, Sendable {
    /// No reply within the deadline.
    case timedOut
    /// The connection broke, or could not be made; the code is the transport's own.
    case connectionLost(code: Int)
    /// The task was cancelled after sending had begun.
    case cancelled
    /// A middleware kept the reply to itself, or put another in its place.
    case discardedResponse
    /// The reply is larger than allowed.
    case responseTooLarge
    /// The reply is compressed or otherwise encoded, which was not asked for.
    case encodedResponse
    /// The reply sends the client elsewhere; it was not followed.
    case redirected(status: Int)
    /// The platform took the request without an answer yet (HTTP 202): send it again, unchanged, to get one.
    case notFinished
    /// Another HTTP status than 200.
    case httpStatus(Int)
    /// The reply is not JSON as it must be.
    case malformedResponse(JSONError)
    /// The reply has neither the node of the method called nor an error node, or has both.
    case unexpectedResponse
    /// The reply is encrypted, and encryption was not asked for, or it is not signed.
    case encryptedResponse
    /// The verified reply cannot be decrypted: the platform has another key.
    case undecryptableResponse
    /// The certificate that the reply names is not at hand, so that the reply could not be checked.
    case certificateUnavailable(CertificateUnavailable)
    /// A success that does not name the certificate it was signed with.
    case certificateNotNamed
    /// The program ended after the call was prepared and before it had an outcome.
    case interrupted
    /// An unresolved call was sent again and refused. That sending did nothing; whether an earlier one did is open: ask.
    ///
    /// `next` is what the refusal calls for before yet another sending.
    case resendRefused(ServiceError, next: NextStep)
    /// An unresolved call could not be sent again, for the reason named; what became of the first sending is as open.
    case notResent(reason: String)
    /// The signature is not Alipay's, or not over this reply: forged, damaged, or the wrong public key is configured.
    case invalidSignature
    /// A success without a signature, which is no success.
    case unsignedSuccess
    /// A refusal without a signature: likely true, but anyone could have written it.
    case unverifiedRefusal(ServiceError)
    /// What decides the outcome cannot be read in the verified reply: a code, a repeated number, a required field.
    case undecodableResponse(ResponseError)
    /// The reply does not repeat the field that ties it to this request.
    case echoMissing(field: String)
    /// Nothing was compared of what could tie the reply to this request: none of it was sent, or the reply has only amounts to
    /// repeat and none of them.
    case echoNotCompared
    /// The platform accepted the call, and nothing in the reply proves that: by the operation's specification no reply
    /// repeats anything of its call, so that it may be the answer to another one. Settle the call.
    case unprovenResponse
    /// The reply is about another request: it names another order, or another amount under this request's number.
    case echoMismatch(field: String)
    /// The reply has no business status.
    case statusMissing
    /// The reply has a business status that the specification does not know; as printable ASCII of at most 64 characters.
    case unrecognisedStatus(String)
    /// The platform reported an error that does not exclude an effect, or that the specification does not list.
    case serviceError(ServiceError, effect: ErrorEffect, next: NextStep)

    /// What it means for a call that the transport has no reply.
    init(_ error: TransportError) {
        switch error {
        case .timedOut: self = .timedOut
        case .connectionLost(let code): self = .connectionLost(code: code)
        case .responseTooLarge: self = .responseTooLarge
        case .encodedResponse: self = .encodedResponse
        case .cancelled: self = .cancelled
        case .notSent, .alreadySent: self = .connectionLost(code: 0)
        }
    }
    /// What a status other than 200, or a body over the limit, means for a call; nil when both are fine.
    init?(_ reply: TransportResponse, limit: Int) {
        switch reply.head.status.code {
        case 200 where reply.body.count <= limit: return nil
        case 200: self = .responseTooLarge
        case let status where 300..<400 ~= status: self = .redirected(status: status)
        case let status: self = .httpStatus(status)
        }
    }
}

extension UnknownCause {
    /// One word for logs, metrics and scripts; it never carries content.
    public var name: String {
        switch self {
        case .timedOut: "timedOut"
        case .connectionLost: "connectionLost"
        case .cancelled: "cancelled"
        case .discardedResponse: "discardedResponse"
        case .responseTooLarge: "responseTooLarge"
        case .encodedResponse: "encodedResponse"
        case .redirected: "redirected"
        case .notFinished: "notFinished"
        case .httpStatus: "httpStatus"
        case .malformedResponse: "malformedResponse"
        case .unexpectedResponse: "unexpectedResponse"
        case .encryptedResponse: "encryptedResponse"
        case .undecryptableResponse: "undecryptableResponse"
        case .certificateUnavailable: "certificateUnavailable"
        case .certificateNotNamed: "certificateNotNamed"
        case .interrupted: "interrupted"
        case .resendRefused: "resendRefused"
        case .notResent: "notResent"
        case .invalidSignature: "invalidSignature"
        case .unsignedSuccess: "unsignedSuccess"
        case .unverifiedRefusal: "unverifiedRefusal"
        case .undecodableResponse: "undecodableResponse"
        case .echoMissing: "echoMissing"
        case .echoMismatch: "echoMismatch"
        case .echoNotCompared: "echoNotCompared"
        case .unprovenResponse: "unprovenResponse"
        case .statusMissing: "statusMissing"
        case .unrecognisedStatus: "unrecognisedStatus"
        case .serviceError: "serviceError"
        }
    }

    /// What the platform said, where it said anything.
    public var refusal: ServiceError? {
        switch self {
        case .unverifiedRefusal(let error), .resendRefused(let error, _), .serviceError(let error, _, _): error
        default: nil
        }
    }
}
