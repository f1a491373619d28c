/// The object of a reply, with what vouches for it and what it says about its call.
struct ResponseNode: Sendable {
    /// What vouches for the object.
    enum Authenticity: Hashable, Sendable {
        /// Alipay's signature, verified over the very bytes that were decoded.
        case signed
        /// The same, by the configured certificate, but the reply doesn't name one as it must.
        case signedUnnamed
        /// It was made here.
        case own
        /// Nothing: a reply that should be signed and isn't.
        case unsigned
        /// The connection alone: the channel has no signatures.
        case connection
    }

    let object: JSONObject
    let authenticity: Authenticity
    let requestID: String?
    private(set) var status: ResponseStatus
}

extension ResponseNode {
    /// Whether the object says that the call was refused.
    var isRefusal: Bool { if case .refusal = status { true } else { false } }

    /// The same, with how far the clock is off, where that is what was refused.
    func noting(platformTime: Int64?, at clock: WallClock) -> ResponseNode {
        guard case .refusal(var refusal) = status else { return self }
        refusal.error = refusal.error.noting(platformTime: platformTime, at: clock)
        var node = self
        node.status = .refusal(refusal)
        return node
    }

    /// The same, with where the signed texts part, where the signature was refused.
    func comparing(_ text: () -> SignedText?) -> ResponseNode {
        guard case .refusal(var refusal) = status else { return self }
        refusal.error = refusal.error.comparing(text)
        var node = self
        node.status = .refusal(refusal)
        return node
    }

    /// An object that says itself whether it is a success.
    init(
        _ object: JSONObject, _ authenticity: Authenticity, requestID: String? = nil, isErrorNode: Bool = false,
        codeIsOptional: Bool = false, _ contract: OperationContract
    ) throws(UnknownCause) {
        do throws(ResponseError) {
            self.init(
                object: object, authenticity: authenticity, requestID: requestID,
                status: try ResponseStatus(
                    object, requestID: requestID, isErrorNode: isErrorNode,
                    codeIsOptional: codeIsOptional || contract.codeIsOptional, contract))
        } catch {
            throw .undecodableResponse(error)
        }
    }
}
