import CodeTemplates
import SpecDiagnostics
import SpecModel
import SpecLanguage

extension Planner {
    mutating func plan(_ operation: Operation) -> OperationPlan {
        let type = typeName(of: operation)
        let methodField = operation.openPlatform?.methodFrom?.value
        var plan = OperationPlan(
            type: .identifier(type), id: .comment(operation.id), method: .identifier(methodName(of: operation)),
            doc: documentation(of: operation), deprecation: operation.deprecated.map { deprecation($0) },
            options: operation.options.map { self.plan($0) }, hasOptions: !operation.options.isEmpty,
            canResend: operation.settlement?.resendUnchanged != nil, settling: settling(operation),
            contract: contract(operation), errorCodeType: errorCodeType(of: operation))
        switch operation.request {
        case .own(let structure):
            plan.request = self.plan(
                structure, type: "Request", label: operation.id, scope: "\(operation.name) request",
                doc: DocComment(nil, fallback: "What `\(.comment(operation.id))` is asked."),
                service: operation.service,
                isSent: true, isReceived: false, methodField: methodField)
        case .shape(let id): plan.requestType = reference(to: id)
        case .unresolved, .missing: break
        }
        switch operation.response {
        case .own(let structure):
            plan.response = self.plan(
                structure, type: "Response", label: operation.id, scope: "\(operation.name) reply",
                doc: DocComment(nil, fallback: "What `\(.comment(operation.id))` answers."), service: operation.service,
                isSent: false, isReceived: true)
        case .shape(let id): plan.responseType = reference(to: id)
        case .unresolved, .missing: if operation.isPage { plan.responseType = "\(runtime)PageLink" }
        }
        return plan
    }

    private func errorCodeType(of operation: Operation) -> SwiftText {
        operation.errorTable.map { reference(to: $0) } ?? "\(runtime)UnlistedErrorCode"
    }

    private func plan(_ option: CallOption) -> OptionPlan {
        let name = SwiftText.identifier(SwiftNames.option(option.name.value))
        let gateway: SwiftText = option.gateway.map { .literal($0.value) } ?? "nil"
        let path = option.space.map { .literal($0.value) }.joined(separator: ", ")
        let maximum: SwiftText = option.length?.maximum.map { ", maximumLength: \($0.value)" } ?? ""
        let isRequired = option.isRequired
        let place = option.gateway.map(\.value) ?? option.space.map(\.value).joined(separator: ".")
        let text = option.doc?.text ?? "Travels as `\(place)`."
        let places =
            option.callableFrom.isEmpty ? "" : " From: \(option.callableFrom.map(\.value.rawValue).joined(separator: ", "))."
        return OptionPlan(
            name: name, isRequired: isRequired, doc: .comment(text.onOneLine + places),
            arguments: "\(gateway), path: [\(path)], \(name)\(maximum)\(isRequired ? ", isRequired: true" : "")")
    }

    private func settling(_ operation: Operation) -> SettlingPlan? {
        guard let id = operation.settlingOperation, let query = operation.settlement?.query,
            let request = model.structure(of: operation.request), let wanted = model.structure(of: model[id].request)
        else { return nil }
        // Arguments stand in the order of the initialiser's parameters, whatever the order in the spec.
        let arguments = wanted.fields.compactMap { field -> SwiftText? in
            guard let input = query.inputs.first(where: { $0.field.value == field.name }) else { return nil }
            var value: SwiftText
            var isOptional = false
            switch input.origin {
            case .constant(let constant): value = .literal(constant.value)
            case .request(let name):
                let source = request.field(named: name.value)
                isOptional = source?.isRequired == false
                let names = [source?.wire, source?.space?.value].compactMap { $0 }
                let function: SwiftText = isOptional ? "textIfSent" : "text"
                value = "sent.\(function)(\(names.map { .literal($0) }.joined(separator: ", ")))"
            case .reply: return nil
            }
            if case .shape = field.type {
                let type = swiftType(field.type, of: field, in: model[id].service)
                value = isOptional ? "\(value).map { \(type)(rawValue: $0) }" : "\(type)(rawValue: \(value))"
            }
            return "\(propertyName(of: field)): \(value)"
        }
        let settling = model[id]
        let requestType: SwiftText =
            if case .shape(let shape) = settling.request { reference(to: shape) } else {
                "\(reference(to: settling)).Request"
            }
        return SettlingPlan(
            operation: reference(to: settling), request: requestType,
            arguments: arguments.enumerated().map { $0 == arguments.count - 1 ? $1 : "\($1)," },
            echo: query.echo.isEmpty ? nil : echo(query.echo, request, model.structure(of: settling.response)),
            doc: .comment(settling.id))
    }

    private func contract(_ operation: Operation) -> ContractPlan {
        let preset = operation.presetFunction
        let method = operation.openPlatform?.method?.value ?? preset?.method?.value
        let request = model.structure(of: operation.request)
        let codes = operation.replyCodes
        let key = operation.idempotencyKey.flatMap { request?.field(named: $0.value)?.wire }
        return ContractPlan(
            id: .literal(operation.id), method: method.map { .literal($0) } ?? "nil",
            effect: ".\(.identifier(operation.effect.rawValue))", idempotencyKey: key.map { .literal($0) },
            echo: operation.echo.isEmpty
                ? nil : echo(operation.echo, request, model.structure(of: operation.response)),
            successCodes: operation.successCodes == Operation.usualSuccessCodes ? nil : list(operation.successCodes),
            pendingCodes: codes.flatMap { $0.pending.isEmpty ? nil : list($0.pending.map(\.value)) },
            codeIsOptional: codes?.optional?.value == true || operation.isPage ? "true" : nil,
            status: status(operation),
            statusIsCode: operation.status?.byCode != nil,
            errors: errors(operation),
            kind: kind(operation),
            v3Verb: operation.openPlatform?.v3?.value == .get ? ".get" : nil)
    }

    private func kind(_ operation: Operation) -> SwiftText? {
        if operation.isPage { return ".page" }
        guard let name = operation.presetFunction?.name else { return nil }
        return ".presetFunction(\(.literal(name.value)))"
    }

    private func list(_ texts: [String]) -> SwiftText {
        "[\(texts.map { .literal($0) }.joined(separator: ", "))]"
    }

    private func echo(_ echo: [Echo], _ request: Structure?, _ reply: Structure?) -> SwiftText {
        guard let request, let reply else { return "[]" }
        let pairs = echo.compactMap { echo -> SwiftText? in
            guard let sent = request.field(named: echo.sent.value),
                let returned = reply.field(named: echo.returned.value)
            else { return nil }
            let space: SwiftText = sent.space.map { ", space: \(.literal($0.value))" } ?? ""
            let label: SwiftText = model.echoKind(of: sent) == .text ? "sent" : "amount"
            let sentScale: SwiftText = model.minorUnitScale(of: sent).map { ", sentScale: \($0)" } ?? ""
            let returnedScale: SwiftText = model.minorUnitScale(of: returned).map { ", returnedScale: \($0)" } ?? ""
            let names = spellings(returned, in: reply)
            return
                "\(runtime)Echo(\(label): \(.literal(sent.wire))\(space)\(sentScale), returned: \(names)\(returnedScale))"
        }
        return "[\(pairs.joined(separator: ", "))]"
    }

    private func spellings(_ field: Field, in structure: Structure) -> SwiftText {
        list([field.wire] + field.replyAliases(acceptsCamelCase: structure.acceptsCamelCase))
    }

    private func status(_ operation: Operation) -> StatusPlan? {
        guard let status = operation.status, let reply = model.structure(of: operation.response),
            let field = status.field.flatMap({ reply.field(named: $0.value) })
        else { return nil }
        return StatusPlan(
            field: spellings(field, in: reply),
            rows: status.states.map { "\(.literalBody($0.value.value)) \(.literalBody($0.meaning.value.rawValue))" },
            afterSuccess: status.afterSuccess.flatMap { afterSuccess($0, reply) },
            absent: status.absent.map { ".\(.identifier($0.value.rawValue))" },
            mayReverse: list(status.mayReverse.map(\.from.value)))
    }

    private func afterSuccess(_ detail: StatusAfterSuccess, _ reply: Structure) -> SwiftText? {
        guard let field = reply.field(named: detail.field.value) else { return nil }
        let rows = detail.states.map { "\($0.value.value) \($0.meaning.value.rawValue)" }.joined(separator: "\n")
        return "\(spellings(field, in: reply)), states: \(.literal(rows))"
    }

    /// The operation's own table, then those it includes, nearest first.
    private func errors(_ operation: Operation) -> SwiftText {
        var order: [ErrorTableID] = []
        var waiting = operation.errorTable.map { [$0] } ?? []
        while !waiting.isEmpty {
            let id = waiting.removeFirst()
            guard !order.contains(id) else { continue }
            order.append(id)
            waiting += model[id].includes.map(\.value)
        }
        return "[\(order.map { "\(reference(to: $0)).table" }.joined(separator: ", "))]"
    }
}
