import SpecDiagnostics
import SpecLanguage
import SpecSyntax

extension Resolver {
    mutating func resolve(_ operation: Document.Operation, service: String, resource: String) -> Operation {
        inheriting(operation.by) { resolver, evidence in
            let errorTable = operation.errors.flatMap { resolver.errorTable($0) }
            let lacksTable = operation.errors != nil && errorTable == nil
            return Operation(
                id: CallName.id(service: service, resource: resource, call: operation.name.value),
                name: operation.name.value, range: operation.name.range, service: service, resource: resource,
                file: resolver.file, doc: operation.doc, statedEffect: operation.effect,
                precondition: resolver.sourced(operation.precondition), callableFrom: operation.callableFrom,
                minimumSDK: resolver.sourced(operation.minimumSDK), positional: operation.positional,
                positionalAlways: resolver.sourced(operation.positionalAlways),
                openPlatform: operation.openPlatform.map { resolver.resolve($0) },
                presetFunction: operation.presetFunction.map { resolver.resolve($0) },
                idempotencyKey: resolver.sourced(operation.idempotencyKey),
                keyNotRepeated: operation.keyNotRepeated, withoutKey: operation.withoutKey,
                idempotent: operation.idempotent,
                echo: operation.echo, withoutEcho: operation.withoutEcho,
                options: operation.options.map { resolver.resolve($0) },
                request: resolver.resolve(operation.request), response: resolver.resolve(operation.response),
                replyCodes: operation.replyCodes.map { resolver.resolve($0) },
                status: operation.status.map { resolver.resolve($0) }, errorTable: errorTable,
                errorsUnknown: operation.errorsUnknown,
                settlement: operation.settlement.map { resolver.resolve($0) },
                samples: operation.samples.map { resolver.sourced($0) }, givenName: operation.givenName,
                deprecated: operation.deprecated, evidence: evidence,
                misread: lacksTable ? operation.misread.union(["errors"]) : operation.misread)
        }
    }

    mutating func resolve(_ content: Document.Operation.Content?) -> Operation.Content {
        switch content {
        case .own(let structure): return .own(resolve(structure))
        case .named(let name):
            if let id = names.shape(name.value, in: service) { return .shape(id) }
            if names.isUnreadable(name.value, in: service) { return .unresolved }
            report("structure", name, knownAtMost: names.shapeCount) { $0.names.shapeNames(in: $0.service) }
            return .unresolved
        case nil: return .missing
        }
    }

    private mutating func resolve(_ platform: Document.OpenPlatform) -> OpenPlatform {
        OpenPlatform(
            method: sourced(platform.method), methodFrom: platform.methodFrom, replyNode: sourced(platform.replyNode),
            pageExecution: sourced(platform.pageExecution), v3: sourced(platform.v3))
    }

    private mutating func resolve(_ function: Document.PresetFunction) -> PresetFunction {
        PresetFunction(
            name: sourced(function.name), method: sourced(function.method), evidence: evidence(function.by))
    }

    private mutating func resolve(_ option: Document.CallOption) -> CallOption {
        CallOption(
            name: option.name, type: option.type, required: sourced(option.required), gateway: sourced(option.gateway),
            space: option.space, length: sourced(option.length), privacy: option.privacy,
            callableFrom: option.callableFrom, doc: option.doc, evidence: evidence(option.by))
    }

    private mutating func resolve(_ codes: Document.ReplyCodes) -> ReplyCodes {
        ReplyCodes(success: codes.success, pending: codes.pending, optional: sourced(codes.optional))
    }

    mutating func resolve(_ status: Document.StatusTable) -> StatusTable {
        StatusTable(
            field: status.field, byCode: status.byCode, states: status.states, afterSuccess: status.afterSuccess,
            absent: sourced(status.absent), mayReverse: status.mayReverse, evidence: evidence(status.by),
            range: status.range)
    }

    private mutating func resolve(_ settlement: Document.Settlement) -> Settlement {
        Settlement(
            resendUnchanged: sourced(settlement.resendUnchanged), query: settlement.query.map { resolve($0) },
            notice: settlement.notice.map { resolve($0) }, byHand: settlement.byHand,
            keyRetention: settlement.keyRetention, range: settlement.range)
    }

    private mutating func resolve(_ query: Document.SettlingQuery) -> SettlingQuery {
        SettlingQuery(
            operation: query.operation.flatMap { operation($0) }, inputs: query.inputs, echo: query.echo,
            status: query.status.map { resolve($0) }, evidence: evidence(query.by),
            range: query.operation?.range ?? query.range)
    }

    private mutating func operation(_ name: Located<String>) -> OperationID? {
        if let id = names.operations[name.value] { return id }
        report("operation", name, knownAtMost: names.operations.count) { Array($0.names.operations.keys) }
        return nil
    }
}
