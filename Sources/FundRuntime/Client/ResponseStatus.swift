/// What a reply says about its call.
enum ResponseStatus: Sendable {
    case success(code: String?, message: String?)
    case refusal(Refusal)

    /// A refusal, as the platform wrote it and as the error tables know it.
    struct Refusal: Sendable {
        var error: ServiceError
        let code: String
        let subCode: String?
        let subMessage: Redacted<String>?
        let entry: ErrorTable.Entry?
    }

    /// From the codes in an object; an error node, or one with an unlisted code, is never a success.
    ///
    /// The platform's preset functions write `Code` and `Message`.
    init(
        _ object: JSONObject, requestID: String?, isErrorNode: Bool, codeIsOptional: Bool,
        _ contract: OperationContract
    ) throws(ResponseError) {
        // Some replies write a code as a number; an empty one counts as missing.
        let code = try object.text(["code", "Code"], "a code")
        let subCode = try object.text(["sub_code", "subCode"], "a code")
        let message = object.text("msg", "Message")
        let isSuccess =
            code.map { contract.successCodes.contains($0) || contract.pendingCodes.contains($0) }
            ?? (codeIsOptional && subCode == nil)
        if isSuccess, !isErrorNode {
            self = .success(code: code, message: message)
            return
        }
        guard let code else { throw ResponseError("code", .missing) }
        let error = ServiceError(
            code: code, message: message, subCode: subCode, subMessage: object.text("sub_msg", "subMsg"),
            requestID: requestID)
        let row = ErrorTable.row(code: code, subCode: subCode, in: contract.errors)
        self = .refusal(
            Refusal(
                error: error, code: code, subCode: row?.subCode ?? subCode, subMessage: error.subMessage,
                entry: row?.entry))
    }
}

extension JSONObject {
    /// A text for people, on which nothing hangs, under the first of the names that has one.
    func text(_ names: String...) -> String? { names.lazy.compactMap { self[$0]?.scalarText }.first }
}
