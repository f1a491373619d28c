import SpecDiagnostics
import SpecSyntax

/// The reply node is the method's name with dots as underscores: another node would be another method's answer.
struct MatchingReplyNode: Rule {
    func check(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        for operation in model.operations {
            guard let platform = operation.spec.openPlatform else { continue }
            if let method = platform.method {
                check(method, platform.replyNode, &diagnostics)
            }
            if let source = platform.methodFrom {
                check(source, in: model.structure(of: operation.request), &diagnostics)
            }
        }
    }

    private func check(_ method: Fact<String>, _ node: Fact<String>?, _ diagnostics: inout [Diagnostic]) {
        if !isMethod(method.value) {
            let lower = method.value.lowercased()
            diagnostics.append(
                Diagnostic(
                    id: "malformed-method", "'\(method.value)' is no Open Platform method", at: method.range,
                    hint: lower != method.value && isMethod(lower)
                        ? "did you mean '\(lower)'?" : "a method is written like alipay.fund.trans.uni.transfer"))
        }
        guard let node, node.value != replyNode(of: method.value) else { return }
        diagnostics.append(
            Diagnostic(
                id: "method-response-mismatch",
                "reply node '\(node.value)' does not belong to method '\(method.value)'", at: node.range,
                hint: "the node of this method is '\(replyNode(of: method.value))'",
                notes: [.init(message: "the method is here", range: method.range)]))
    }

    /// Words of small letters and digits, with points between them.
    private func isMethod(_ text: String) -> Bool {
        text.withBytes { bytes in
            let point = UInt8(ascii: ".")
            var hasPoints = false
            var previous = point
            for byte in bytes {
                switch byte {
                case point where previous == point: return false
                case point: hasPoints = true
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
                    UInt8(ascii: "-"):
                    break
                default: return false
                }
                previous = byte
            }
            return hasPoints && previous != point
        }
    }

    private func check(_ source: Located<String>, in request: Structure?, _ diagnostics: inout [Diagnostic]) {
        guard let request else { return }
        guard let field = request.field(named: source.value) else {
            diagnostics.append(.noSuchField(source, in: request, of: "the request"))
            return
        }
        if field.type != .string || !field.isRequired {
            diagnostics.append(
                Diagnostic(
                    id: "method-field", "'\(field.name)' names the method, so it must be a required string",
                    at: field.range))
        }
    }
}

/// The member of a gateway reply that holds the answer to `method`.
package func replyNode(of method: String) -> String {
    String(method.map { $0 == "." ? "_" : $0 }) + "_response"
}

extension Diagnostic {
    static func noSuchField(_ name: Located<String>, in structure: Structure, of what: String) -> Diagnostic {
        let known = structure.fields.map(\.name)
        return Diagnostic(
            id: "unknown-field", "\(what) has no field '\(name.value)'", at: name.range,
            hint: closestMatch(to: name.value, among: known).map { "did you mean '\($0)'?" }
                ?? (known.isEmpty ? nil : "it has: \(known.joined(separator: ", "))"))
    }
}
