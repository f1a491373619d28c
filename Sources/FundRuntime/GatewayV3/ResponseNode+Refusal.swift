extension ResponseNode {
    /// A refusal by the HTTP status: its object names one code, which the error tables know as a sub code.
    init(
        refusal object: JSONObject, _ authenticity: Authenticity, requestID: String?, _ contract: OperationContract
    ) throws(UnknownCause) {
        let code: String?
        do { code = try object.text(["code", "Code"], "a code") } catch {
            throw .undecodableResponse(error)
        }
        guard let code else { throw .undecodableResponse(ResponseError("code", .missing)) }
        let error = ServiceError(code: code, message: object.text("message"), requestID: requestID)
        let row = contract.errors.lazy.compactMap { $0.row(shortSubCode: code) }.first
        self.init(
            object: object, authenticity: authenticity, requestID: requestID,
            status: .refusal(
                ResponseStatus.Refusal(
                    error: error, code: row?.code ?? code, subCode: row?.subCode ?? code, subMessage: error.message,
                    entry: row?.entry)))
    }
}
