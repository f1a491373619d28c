internal import SpecDiagnostics
internal import SpecLanguage
internal import SpecModel

extension ModelText {
    /// A call: how it is named on each channel, what it sends and gets, and how it is settled.
    mutating func write(_ operation: Operation, of model: Model) {
        member("id", operation.id)
        member("swift", operation.givenName?.value)
        member("deprecated", operation.deprecated != nil)
        member("effect", operation.effect.rawValue)
        writeRoute(operation)
        member("callableFrom", operation.callableFrom.map(\.value.rawValue))
        member("feature", operation.precondition?.feature?.value)
        member("minimumSDK", operation.minimumSDK?.value)
        member("positional", operation.positional.map(\.value))
        member("positionalAlways", operation.positionalAlways?.value ?? false)
        member("key", operation.idempotencyKey?.value)
        member("keyNotRepeated", operation.keyNotRepeated != nil)
        member("withoutKey", operation.withoutKey != nil)
        member("idempotent", operation.idempotent != nil)
        write("echo", operation.echo)
        member("withoutEcho", operation.withoutEcho != nil)
        list("options", onLines: true, of: operation.options) { text, option in
            text.object { $0.write(option) }
        }
        write("request", operation.request, of: model)
        write("response", operation.response, of: model)
        if !operation.isPage {
            member("successCodes", operation.successCodes)
            member("pendingCodes", operation.replyCodes?.pending.map(\.value) ?? [])
            member("codeOptional", operation.replyCodes?.optional?.value ?? false)
        }
        write("status", operation.status)
        member("errors", operation.errorTable.map { model.qualifiedName($0) })
        member("errorsUnknown", operation.errorsUnknown != nil)
        if let settlement = operation.settlement {
            object("settlement", onLines: true) { $0.write(settlement, of: operation, model) }
        }
        list("samples", onLines: true, of: operation.samples.map(\.value)) { text, sample in
            text.object { $0.write(sample) }
        }
    }

    private mutating func writeRoute(_ operation: Operation) {
        if let function = operation.presetFunction {
            object("presetFunction") { text in
                text.member("name", function.name?.value)
                text.member("method", function.method?.value)
            }
        }
        guard let platform = operation.openPlatform else { return }
        member("method", platform.method?.value)
        member("methodFrom", platform.methodFrom?.value)
        if !operation.isPage {
            member("replyNode", platform.replyNode?.value ?? platform.method.map { replyNode(of: $0.value) })
        }
        member("v3", platform.v3?.value.rawValue)
        member("page", operation.page?.rawValue)
    }

    private mutating func write(_ option: CallOption) {
        member("name", option.name.value)
        member("gateway", option.gateway?.value)
        member("space", option.space.map(\.value))
        member("required", option.isRequired)
        write("length", option.length?.value)
        member("privacy", option.privacy?.value.rawValue)
        member("callableFrom", option.callableFrom.map(\.value.rawValue))
    }

    /// Fields of a request by the field of the reply that repeats them.
    mutating func write(_ name: StaticString, _ echo: [Echo]) {
        guard !echo.isEmpty else { return }
        object(name) { text in
            for echo in echo { text.member(named: echo.sent.value, echo.returned.value) }
        }
    }

    mutating func write(_ name: StaticString, _ status: StatusTable?) {
        guard let status else { return }
        object(name, onLines: true) { text in
            text.member("field", status.field?.value)
            text.member("byCode", status.byCode != nil)
            text.write("states", status.states)
            if let second = status.afterSuccess {
                text.object("afterSuccess") { text in
                    text.member("field", second.field.value)
                    text.write("states", second.states)
                }
            }
            text.member("absent", status.absent?.value.rawValue)
            guard !status.mayReverse.isEmpty else { return }
            text.object("mayReverse") { text in
                for reversal in status.mayReverse { text.member(named: reversal.from.value, reversal.to.value) }
            }
        }
    }

    private mutating func write(_ name: StaticString, _ states: [StatusState]) {
        guard !states.isEmpty else { return }
        object(name) { text in
            for state in states { text.member(named: state.value.value, state.meaning.value.rawValue) }
        }
    }

    private mutating func write(_ settlement: Settlement, of operation: Operation, _ model: Model) {
        member("resendUnchanged", settlement.resendUnchanged?.value ?? false)
        member("byHand", settlement.byHand != nil)
        if case .lasts(let text) = settlement.keyRetention { member("keyRetention", text.value) }
        if let query = settlement.query, let id = query.operation {
            object("query", onLines: true) { text in
                text.member("operation", model[id].id)
                text.list("with", of: query.inputs) { text, input in
                    text.object { $0.write(input) }
                }
                text.write("echo", query.echo)
                text.write("status", model.settlingStatus(of: operation))
            }
        }
        write(settlement.notice, settling: operation, model)
    }

    private mutating func write(_ input: SettlingInput) {
        member("field", input.field.value)
        switch input.origin {
        case .request(let field): member("request", field.value)
        case .constant(let value): member("constant", value.value)
        case .reply(let field): member("reply", field.value)
        }
    }

    mutating func write(_ sample: Sample) {
        member("name", sample.name?.value)
        member("request", json: sample.request?.compactText)
        member("content", json: sample.content?.compactText)
        member("reply", json: sample.reply?.compactText)
    }
}
