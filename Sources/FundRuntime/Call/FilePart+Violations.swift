extension [FilePart] {
    /// What keeps files from being sent with a call: only a gateway takes them, posted, in what it runs itself.
    func violations(_ contract: OperationContract, on channel: ChannelKind) -> [Violation] {
        guard !isEmpty else { return [] }
        var violations = filter { !$0.name.isParameterName }.map { part in
            Violation(fields: [part.name], rule: "file", message: "is no name of a part of a form")
        }
        func refuse(_ message: String) {
            violations.append(Violation(fields: map(\.name), rule: "file", message: message))
        }
        if channel == .space { refuse("is a file, which no Serverless space takes; use a client of the gateway") }
        if contract.kind != .method { refuse("is a file, which only a call that the gateway runs itself can have") }
        if channel == .gatewayV3, contract.v3Verb == .get { refuse("is a file, which a GET cannot carry") }
        if Set(map(\.name)).count != count { refuse("is a file whose name on the wire is given twice") }
        let size = reduce(0) { $0 + $1.file.content.count }
        if count > 1, size > FileUpload.maximumSize {
            refuse("are files that may have at most \(FileUpload.maximumSize) bytes together")
        }
        return violations
    }
}

extension String {
    /// Whether it can stand in the header of a part as it is.
    fileprivate var isParameterName: Bool {
        !isEmpty && utf8.allSatisfy { $0.isLetter || $0.isDigit || "_-.".utf8.contains($0) }
    }
}
