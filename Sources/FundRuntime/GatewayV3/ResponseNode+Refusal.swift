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

extension ErrorTable {
    /// A row that was found by its sub code alone.
    struct Row: Hashable, Sendable {
        let code: String
        let subCode: String
        let entry: Entry
    }

    /// The row of a sub code that lacks its prefix, as the third version of the gateway writes it, under any code.
    ///
    /// Nil when there is none, or when several say different things.
    func row(shortSubCode: String) -> Row? {
        let name = Self.shortened(shortSubCode)
        guard !name.isEmpty, name != "-" else { return nil }
        var found: Row?
        for words in rows.rows where words.count == 4 && Self.shortened(words[1]) == name {
            guard let entry = entry(code: words[0], subCode: words[1]) else { return nil }
            if let found, found.entry != entry { return nil }
            found = found ?? Row(code: words[0], subCode: words[1], entry: entry)
        }
        return found
    }

    /// A sub code without its prefix; the codes that have one are spelt `isv.invalid-signature` in one version and
    /// `INVALID_SIGNATURE` in the other.
    private static func shortened(_ subCode: String) -> String {
        let name = subCode.uppercased().replacing("-", with: "_").replacing(" ", with: "_")
        return ["ISV.", "AOP.", "ISP."].first(where: name.hasPrefix).map { String(name.dropFirst($0.count)) } ?? name
    }
}
