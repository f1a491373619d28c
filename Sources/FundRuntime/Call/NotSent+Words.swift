extension NotSent: ErrorInWords {
    /// What the error says to people.
    public var words: ErrorWords {
        switch reason {
        case .invalidRequest(let error): error.words
        case .signing:
            said(
                "The request was not signed: the signer failed.",
                cause: "The vault or device that has the key is down, or refuses this program.",
                advice: "Mend the signer, then send the same request again.")
        case .signingTimedOut:
            said(
                "The request was not signed: the signer took longer than the call may.",
                cause: "The vault or device that has the key is slow.",
                advice: "Send the same request again; give the call more time where this is frequent.")
        case .deadlinePassed:
            said(
                "The caller's deadline passed before anything was sent.",
                cause: "The deadline is shorter than signing and fetching a token take.",
                advice: "Send the same request again with a longer deadline.")
        case .encryption:
            said(
                "The content could not be encrypted.", cause: "The configured content cipher failed.",
                advice: "Correct the content key, then send the same request again.")
        case .cancelledBeforeSending:
            said(
                "The task was cancelled before sending began.", cause: "The program no longer wanted the call.",
                advice: "Send the same request again where it is still wanted.")
        case .authentication(let error):
            said(
                "The space gave no token, or refused a fresh one\(Self.codes(error)).",
                cause: "Space id, secret or the user's authorisation are not those of this space, or the clock is off.",
                advice: "Correct the set-up of the space, then send the same request again.")
        case .tokenUnavailable(let cause):
            said(
                "No token could be fetched from the space (\(cause.name)\(Self.codes(cause.refusal))).",
                cause: "The network or the space is down, or a proxy answered in its place.",
                advice: "Send the same request again later.")
        case .authorizationCode:
            said(
                "The application gave no authorisation code for the space.",
                cause: "The closure that fetches the user's code failed.",
                advice: "Have the user authorise anew, then send the same request again.")
        case .otherChannel:
            said(
                "The stored call was written for another channel than this client's.",
                cause: "The program changed its channel since the call was stored, or took the wrong client.",
                advice: "Send or settle it by a client of the channel that the stored call names.")
        case .otherApp:
            said(
                "The stored call was written for another app than this client's.",
                cause: "The client has the configuration of another app or space.",
                advice: "Send or settle it by a client of the app that the stored call names.")
        case .noQuestion:
            said(
                "Nothing says how a call of this method is asked about.",
                cause: "The client was not told of the method.",
                advice: "Name a question by Client.knowing, for every client that settles such calls.")
        case .spaceOnly:
            said(
                "The operation runs on a Serverless space alone.", cause: "The client is of a gateway.",
                advice: "Call it by a client of a space.")
        case .gatewayOnly:
            said(
                "The operation's answer is signed by a gateway's key.", cause: "The client is of a Serverless space.",
                advice: "Call it by a client of the gateway.")
        case .notRepeatable:
            said(
                "The call was not sent again: the operation has no idempotency key, so that it could happen twice.",
                cause: "A call of an operation without a key was sent again.",
                advice: "Ask what became of the first sending by a query or at the console.")
        case .transport(let failure): failure.words
        case .middleware:
            said(
                "A middleware stopped the call, or tried to send or answer something else in its place.",
                cause: "A middleware of this client threw an error of its own, or altered what was signed.",
                advice: "Correct the middleware, then send the same request again.")
        }
    }

    private func said(_ event: String, cause: String, advice: String) -> ErrorWords {
        ErrorWords(event, .nothingWasPaid, cause: cause, advice: advice)
    }

    private static func codes(_ error: ServiceError?) -> String { error.map { ": \($0)" } ?? "" }
}
