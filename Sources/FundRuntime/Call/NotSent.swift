/// A call that certainly had no effect, because it was never sent or never run.
public struct NotSent: Error, Codable, Sendable, CustomStringConvertible {
    /// Why.
    @nonexhaustive public enum Reason: Codable, Sendable {
        /// The request or its options break the rules.
        case invalidRequest(InvalidRequest)
        /// The signer failed.
        case signing
        /// The signer gave no signature within the time of the call.
        case signingTimedOut
        /// The deadline that the caller gave passed before anything was sent.
        case deadlinePassed
        /// The content could not be encrypted.
        case encryption
        /// The task was cancelled before sending began.
        case cancelledBeforeSending
        /// The space gave no token, or refused a fresh one; the error is what it said.
        case authentication(ServiceError?)
        /// No token could be fetched from the space, for want of a usable reply.
        case tokenUnavailable(UnknownCause)
        /// The application gave no authorisation code.
        case authorizationCode
        /// A stored call was written for another channel.
        case otherChannel
        /// A stored call was written for another app, whose keys are others.
        case otherApp
        /// Nothing says how a call of this method is asked about.
        case noQuestion
        /// The operation runs on a Serverless space alone, and this client is of another channel.
        case spaceOnly
        /// The operation's answer is made by a gateway's key, and this client is of a Serverless space.
        case gatewayOnly
        /// The operation has no idempotency key, so that sending it again could do it twice.
        case notRepeatable
        /// The transport had no connection for the request.
        case transport(ConnectionFailure)
        /// A middleware stopped the call, or tried to send or answer something else in its place.
        case middleware
    }

    /// Why.
    public let reason: Reason
    /// The status and some headers of the reply it was read from; nil where none came, or where this was read from storage.
    public internal(set) var head: ResponseHead?

    private enum CodingKeys: CodingKey {
        case reason
    }

    package init(_ reason: Reason) { self.reason = reason }

    /// The reason in words.
    public var description: String {
        switch reason {
        case .invalidRequest(let error): error.description
        case .signing: "the signer failed"
        case .signingTimedOut: "the signer gave no signature in time"
        case .deadlinePassed: "the deadline passed before anything was sent"
        case .encryption: "the content could not be encrypted"
        case .cancelledBeforeSending: "cancelled before sending"
        case .authentication(let error): "the space refused the token: \(error?.description ?? "HTTP status 401")"
        case .tokenUnavailable(let cause): "no token from the space: \(cause)"
        case .authorizationCode: "no authorisation code"
        case .otherChannel: "the stored call was written for another channel"
        case .otherApp: "the stored call was written for another app"
        case .noQuestion: "nothing says how a call of this method is asked about; name a question with Client.knowing"
        case .spaceOnly: "the operation runs on a Serverless space alone"
        case .gatewayOnly: "the answer is signed by a gateway's key, which a Serverless space has not"
        case .notRepeatable: "the operation has no idempotency key; sending it again could do it twice"
        case .transport(let failure): failure.description
        case .middleware: "a middleware stopped the call"
        }
    }
}

extension NotSent {
    /// One word for logs, metrics and scripts; it never carries content.
    public var name: String {
        switch reason {
        case .invalidRequest: "invalidRequest"
        case .signing: "signing"
        case .signingTimedOut: "signingTimedOut"
        case .deadlinePassed: "deadlinePassed"
        case .encryption: "encryption"
        case .cancelledBeforeSending: "cancelledBeforeSending"
        case .authentication: "authentication"
        case .tokenUnavailable: "tokenUnavailable"
        case .authorizationCode: "authorizationCode"
        case .otherChannel: "otherChannel"
        case .otherApp: "otherApp"
        case .noQuestion: "noQuestion"
        case .spaceOnly: "spaceOnly"
        case .gatewayOnly: "gatewayOnly"
        case .notRepeatable: "notRepeatable"
        case .transport(let failure): failure.rawValue
        case .middleware: "middleware"
        }
    }
}
