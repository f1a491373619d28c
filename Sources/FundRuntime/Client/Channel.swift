/// One way to the platform: how a call is signed for it, and how an answer is opened.
///
/// `Client` does what both ways have in common: sending, echo and classification.
package protocol Channel: Sendable {
    /// Which way this is.
    var kind: ChannelKind { get }

    /// What every call says beside its request, unless it says otherwise itself.
    var options: CallOptions { get }

    /// Signs a call. A token the platform refused is passed in, so that it is renewed; what the channel has to ask
    /// before goes the way that the call goes.
    func seal(_ call: StoredCall, refused: SpaceToken?, for course: CallCourse) async throws(NotSent) -> SealedCall

    /// The link of a page, where this channel makes it here; nil where the platform is asked for it.
    func link(for call: StoredCall) async throws(NotSent) -> String?

    /// Checks status, form and signature of a reply and decodes what was signed.
    func open(_ reply: TransportReply, to call: StoredCall) async throws(OpeningFailure) -> ReplyNode
}

extension Channel {
    /// None.
    package var options: CallOptions { CallOptions() }
    /// The platform is asked.
    package func link(for call: StoredCall) async throws(NotSent) -> String? { nil }
}

/// A call ready to be sent.
package struct SealedCall: Sendable {
    let request: TransportRequest
    /// The token the request was signed with, where the channel has tokens.
    let token: SpaceToken?
}

/// The object of an answer.
package struct ReplyNode: Sendable {
    /// What stands behind the object.
    enum Authenticity: Hashable, Sendable {
        /// Alipay's signature, verified over the very bytes that were decoded.
        case signed
        /// The same, by the configured certificate, but the reply does not name one as it must.
        case signedUnnamed
        /// It was made here.
        case own
        /// Nothing: a reply that should be signed and is not.
        case unsigned
        /// The connection alone: the channel has no signatures.
        case connection
    }

    /// Where a reply says whether it is a success.
    enum Verdict: Hashable, Sendable {
        /// In its object, as `code` and `sub_code`.
        case inObject
        /// In the HTTP status: it is one.
        case success
        /// In the HTTP status: it is none, and `code` is what others call a sub code.
        case refusal
    }

    let object: JSONObject
    /// Whether the object came as `error_response`, which can never be a success.
    let isErrorNode: Bool
    let authenticity: Authenticity
    /// What the reply says beside its object.
    var verdict = Verdict.inObject
    let requestID: String?
}

extension ReplyNode {
    /// The link of a page that was made here.
    init(link: String) {
        var object = JSONObject()
        object.append(PageLink.member, .string(link))
        self.init(object: object, isErrorNode: false, authenticity: .own, requestID: nil)
    }
}

/// Why an answer could not be opened.
package enum OpeningFailure: Error {
    /// What became of the call is unknown.
    case unknown(UnknownCause)
    /// The platform refused the token before it ran the call.
    case tokenRefused(ServiceError?)
}
