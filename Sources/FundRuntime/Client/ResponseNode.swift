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
    let status: ResponseStatus
}

extension ResponseNode {
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
