/// One way to the platform: how a call is signed for it, and how its reply is verified and decoded.
///
/// `Client` does what all channels have in common: sending, comparing and classifying.
protocol Channel: Sendable {
    /// What it says about every call.
    var traits: ChannelTraits { get }

    /// Signs a call.
    ///
    /// What the channel has to ask before that is sent in the context of the call.
    func sign(_ call: StoredCall, in context: CallContext) async throws(NotSent) -> SignedCall

    /// The text that a call would be signed over now, of a space without its token.
    func signedText(of call: StoredCall, _ contract: OperationContract) throws(NotSent) -> SignedText

    /// Forgets a session token that was refused, or may have been, so that the next call asks for another.
    func forget(_ token: SessionToken) async

    /// The page of a call, where this channel makes it here; nil where the platform is asked for it, or there is none.
    func page(for call: StoredCall) async throws(NotSent) -> JSONObject?

    /// Checks status, form and signature of a reply and decodes the bytes that were signed.
    func verifyAndDecode(
        _ reply: TransportResponse, to call: StoredCall, in context: CallContext
    ) async throws(CallFailure) -> ResponseNode
}

/// A call ready to be sent.
struct SignedCall: Sendable {
    let request: TransportRequest
    /// What was signed; put together when somebody asks.
    let text: @Sendable () -> SignedText
    /// The token that the request was signed with, where the channel has tokens.
    var token: SessionToken?
}

/// The token of a session with the platform; never printed.
struct SessionToken: Hashable, Sendable, Confidential {
    let text: String

    /// A placeholder.
    var description: String { "<token>" }
}
