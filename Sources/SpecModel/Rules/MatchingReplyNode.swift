import SpecDiagnostics
import SpecLanguage

/// The reply node is the method's name with dots as underscores: another node would be another method's answer.
struct MatchingReplyNode: OperationRule {
    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        guard let platform = operation.openPlatform else { return }
        if let method = platform.method {
            check(method, platform.replyNode, &diagnostics)
        }
        if let source = platform.methodFrom {
            check(source, in: model.structure(of: operation.request), &diagnostics)
        }
    }

    private func check(_ method: Sourced<String>, _ node: Sourced<String>?, _ diagnostics: inout [Diagnostic]) {
        if !isMethod(method.value) {
            let lower = method.value.lowercased()
            diagnostics.report(
                id: "malformed-method", "'\(method.value)' is no Open Platform method", at: method.range,
                hint: lower != method.value && isMethod(lower)
                    ? "did you mean '\(lower)'?" : "a method is written like alipay.fund.trans.uni.transfer")
        }
        guard let node, node.value != replyNode(of: method.value) else { return }
        diagnostics.report(
            id: "method-response-mismatch", "reply node '\(node.value)' does not belong to method '\(method.value)'",
            at: node.range, hint: "the node of this method is '\(replyNode(of: method.value))'",
            notes: [.init(message: "the method is here", range: method.range)])
    }

    /// Words of small letters and digits, with points between them.
    private func isMethod(_ text: String) -> Bool {
        let words = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return words.count > 1 && words.allSatisfy { !$0.isEmpty && $0.allSatisfy(isMethodByte) }
    }

    private func isMethodByte(_ byte: UInt8) -> Bool {
        byte.isASCIIWord && !(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte) || byte == UInt8(ascii: "-")
    }

    private func check(_ source: Located<String>, in request: Structure?, _ diagnostics: inout [Diagnostic]) {
        guard let request else { return }
        guard let field = request.field(named: source.value) else {
            diagnostics.append(.noSuchField(source, in: request, of: "the request"))
            return
        }
        if field.type != .scalar(.string) || !field.isRequired {
            diagnostics.report(
                id: "method-field", "'\(field.name)' names the method, so it must be a required string", at: field.range
            )
        }
    }
}
