extension StoredCall {
    /// Validates and encodes a call, once; says everything that is wrong with it.
    package init(
        _ request: some RequestBody, _ options: CallOptions, _ contract: OperationContract, for channel: ChannelTraits
    ) throws(NotSent) {
        if case .presetFunction = contract.kind, !channel.hasPresetFunctions { throw NotSent(.spaceOnly) }
        var options = options.over(channel.options)
        let method = contract.method ?? request.openPlatformMethod ?? ""
        var violations: [Violation] = []
        if !Self.isMethod(method) {
            violations.append(Violation(fields: ["method"], rule: "method", message: "is no Open Platform method"))
        }
        var encoded: EncodedRequest?
        do { encoded = try EncodedRequest(request, for: channel.kind) } catch {
            violations.append(Violation(fields: ["params"], rule: "json", message: "is no valid JSON: \(error)"))
        }
        violations += encoded?.violations ?? []
        let files = encoded?.files ?? []
        violations += files.violations(contract, on: channel.kind)
        if contract.effect != .reads {
            violations += (encoded?.blankFields ?? []).map(Violation.blank)
            violations += options.violations(on: channel.kind)
        }
        for (name, value) in encoded?.parameters ?? [] { options.set(name, path: [], value) }
        for name in channel.reservedMembers where encoded?.object[name] != nil {
            violations.append(Violation(fields: [name], rule: "option", message: "is set by options"))
        }
        violations += options.violations
        // What is called by its name has members that no initialiser checked.
        if request.openPlatformMethod != nil, let key = contract.idempotencyKey, let object = encoded?.object,
            object[key]?.scalarText?.isBlank ?? true
        {
            violations.append(Violation(fields: [key], rule: "key", message: "is the call's key and must be there"))
        }
        guard let encoded, violations.isEmpty else {
            throw NotSent(.invalidRequest(InvalidRequest(subject: contract.id, violations: violations)))
        }
        self.init(
            operationID: contract.id, method: method, channel: channel.kind, appID: channel.appID,
            content: encoded.content, options: options, kind: contract.kind, members: encoded.object,
            files: files)
    }

    /// A call of an operation, without content; nothing can be sent with it that would be more than that.
    package init(withoutContent contract: OperationContract, channel: ChannelKind, appID: String) {
        self.init(
            operationID: contract.id, method: contract.method ?? "", channel: channel, appID: appID, content: "{}",
            options: CallOptions(), kind: contract.kind, members: JSONObject())
    }

    private static func isMethod(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0.isLetter || $0.isDigit || "._".utf8.contains($0) }
    }
}
