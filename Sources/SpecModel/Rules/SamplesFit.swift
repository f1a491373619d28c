import SpecDiagnostics
import SpecLanguage

/// Every documented sample fits the model, and what a sample says is sent is what its request would write.
struct SamplesFit: OperationRule, NoticeRule {
    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        guard let request = model.structure(of: operation.request) else { return }
        for sample in operation.samples {
            if let node = sample.request {
                var checker = SampleChecker(model: model, naming: .fields)
                checker.check(node, against: request, label: "the request")
                diagnostics += checker.diagnostics
            }
            if let node = sample.content {
                check(content: node, sample, operation, request, model, &diagnostics)
            }
            // What a page answers is the runtime's.
            guard let reply = model.structure(of: operation.response) else { continue }
            checkEcho(sample, operation, request, reply, model, &diagnostics)
            checkStatus(in: sample.reply, operation.status, reply, &diagnostics)
            if let node = sample.reply {
                var checker = SampleChecker(model: model, naming: .reply)
                checker.checkReply(node, against: reply, of: operation)
                diagnostics += checker.diagnostics
            }
        }
    }

    func check(_ notice: Notice, in model: Model, _ diagnostics: inout [Diagnostic]) {
        guard let content = model.structure(of: notice.content) else { return }
        for node in notice.samples.compactMap(\.value.content) {
            var checker = SampleChecker(model: model, naming: .reply)
            checker.check(node, against: content, label: "the notice")
            diagnostics += checker.diagnostics
            checkStatus(in: node, notice.status, content, &diagnostics)
        }
    }

    /// A documented status is one that the specification knows the meaning of.
    private func checkStatus(
        in node: LocatedJSON?, _ status: StatusTable?, _ structure: Structure, _ diagnostics: inout [Diagnostic]
    ) {
        guard let status, let field = status.field.flatMap({ structure.field(named: $0.value) }),
            let shown = node?[field.wire], let text = shown.text,
            !status.states.contains(where: { $0.value.value == text })
        else { return }
        let known = status.states.map(\.value.value)
        diagnostics.report(
            id: "sample-does-not-fit", "the status '\(text)' has no meaning", at: shown.range,
            hint: diagnostics.didYouMean(text, among: known))
    }

    /// A sample's reply answers its own request: what must be repeated is the same on both sides.
    private func checkEcho(
        _ sample: Sourced<Sample>, _ operation: Operation, _ request: Structure, _ reply: Structure, _ model: Model,
        _ diagnostics: inout [Diagnostic]
    ) {
        for echo in operation.echo {
            guard let sentField = request.field(named: echo.sent.value),
                let returnedField = reply.field(named: echo.returned.value),
                let (sent, text) = sent(sentField, sample, model),
                let returned = sample.reply?[returnedField.wire],
                !repeats(
                    model.echoText(text, of: sentField), model.echoText(returned.text, of: returnedField),
                    model.echoKind(of: sentField))
            else { continue }
            diagnostics.report(
                id: "sample-does-not-fit", "the reply is another call's: '\(returnedField.wire)' is not what was sent",
                at: returned.range, hint: "give the two their own samples",
                notes: [.init(message: "sent here", range: sent.range)])
        }
    }

    /// A field's part of a sample, as it is sent.
    private func sent(_ field: Field, _ sample: Sourced<Sample>, _ model: Model) -> (LocatedJSON, String?)? {
        if let node = sample.request?[field.name] {
            return (node, node.text.map { model.wireText($0, of: field) })
        }
        return sample.content?[field.wire].map { ($0, $0.text) }
    }

    private func repeats(_ sent: String?, _ returned: String?, _ kind: EchoKind?) -> Bool {
        guard case .amount = kind, let sent, let returned else { return sent == returned }
        // Texts that are no amounts are reported as such.
        let amounts = [sent, returned].map { MinorUnits.parse($0, scale: MinorUnits.largestScale) }
        return amounts.contains(nil) || amounts[0] == amounts[1]
    }

    private func check(
        content: LocatedJSON, _ sample: Sourced<Sample>, _ operation: Operation, _ request: Structure, _ model: Model,
        _ diagnostics: inout [Diagnostic]
    ) {
        var checker = SampleChecker(model: model, naming: .content)
        checker.check(content, against: request, label: "the content")
        diagnostics += checker.diagnostics
        guard let given = sample.request, checker.diagnostics.isEmpty else { return }
        var comparison = SampleComparison(model: model, methodField: operation.openPlatform?.methodFrom?.value)
        comparison.compare(request: given, content: content, structure: request)
        diagnostics += comparison.diagnostics
    }
}
