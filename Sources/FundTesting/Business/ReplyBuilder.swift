import FundRuntime

/// Writes the answer to an accepted call: what is true of the order, and for the rest what the reply must have.
struct ReplyBuilder {
    let operation: ModelOperation
    let content: JSONObject
    /// The order that the call made, changed or asked about; nil where it is about none.
    let entry: LedgerEntry?
    /// What has become of that order.
    private let step: LedgerEntry.Step?

    init(operation: ModelOperation, content: JSONObject, entry: LedgerEntry?, time: Int64) {
        self.operation = operation
        self.content = content
        self.entry = entry
        step = entry?.step(at: time)
    }

    /// The answer.
    var node: ReplyNode {
        var members = JSONObject()
        for field in operation.response.fields {
            if let value = value(of: field) { members[field.wire] = value }
        }
        return ReplyNode(code: code, members)
    }

    private var code: String {
        let isPending = step?.state == .processing && operation.status?.field == nil
        return (isPending ? operation.pendingCodes.first : nil) ?? operation.successCodes.first ?? "10000"
    }

    private func value(of field: ModelField) -> JSONValue? {
        if let status = operation.status, step != nil {
            if field.name == status.field { return statusText.map { .string($0) } }
            if field.name == status.second?.field { return secondText.map { .string($0) } }
        }
        if let known = known(field) { return known }
        guard field.isRequired || entry == nil else { return nil }
        // What documents show counts for what nothing is known about.
        if let shown = operation.samples.lazy.compactMap({ $0[field.wire] }).first, shown != .null { return shown }
        return field.isRequired ? placeholder(field.type) : nil
    }

    /// What is known of a field: repeated from the call or from the order.
    private func known(_ field: ModelField) -> JSONValue? {
        if let sent = operation.echo.first(where: { $0.returned == field.name })?.sent {
            if let value = repeated(operation.request[sent], of: content, as: field) { return value }
        }
        if let entry {
            let echo = entry.operation.query?.operation == operation.id ? entry.operation.query?.echo ?? [] : []
            if let sent = echo.first(where: { $0.returned == field.name })?.sent,
                let value = repeated(entry.operation.request[sent], of: entry.content, as: field)
            {
                return value
            }
            if let source = entry.operation.request[wire: field.wire],
                let value = repeated(source, of: entry.content, as: field)
            {
                return value
            }
            if let text = entry.attributes[field.wire], field.type.isText { return .string(text) }
            if let time = self.time(of: field, entry) { return time }
        }
        return repeated(operation.request[wire: field.wire], of: content, as: field)
    }

    func repeated(_ source: ModelField?, of content: JSONObject, as field: ModelField) -> JSONValue? {
        guard let source, let value = content[source.wire] else { return nil }
        guard field.type.isMoney else {
            guard field.type.isText, let text = value.scalarText else { return source.type.isText ? nil : value }
            return .string(text)
        }
        guard let text = value.scalarText, let money = source.money(text) else { return nil }
        let written = field.moneyText(money)
        return field.form == .number ? JSONNumber(written).map { .number($0) } : .string(written)
    }

    /// When it was paid; only what was paid has such a time.
    func time(of field: ModelField, _ entry: LedgerEntry) -> JSONValue? {
        switch field.type {
        case .dateTime, .date: break
        default: return nil
        }
        guard let step, field.isRequired || step.state == .succeeded else { return nil }
        let text = field.timeText(millisecondsSince1970: step.time)
        let isNumber = field.form == .number || field.form == nil && field.timeFormat.hasPrefix("unix")
        return isNumber ? JSONNumber(text).map { .number($0) } : .string(text)
    }

    private func placeholder(_ type: ModelType) -> JSONValue {
        switch type {
        // A file is in no reply.
        case .text, .jsonText, .file: .string("-")
        case .integer, .decimal: 0
        case .boolean: false
        case .money, .amount: .string("0")
        case .dateTime: .string("2026-01-01 00:00:00")
        case .date: .string("2026-01-01")
        case .enumeration(let known): .string(known.values.first ?? "-")
        case .list: []
        case .json, .object, .map, .structure: .object(JSONObject())
        }
    }
}

extension ReplyBuilder {
    /// What the statuses of the answer mean to the order: to its own call, or as the query says it.
    private var table: ModelStatus? {
        guard let entry, entry.operation.query?.operation == operation.id else { return operation.status }
        return entry.operation.query?.status ?? operation.status
    }

    /// The status on the wire; nil where its absence says it.
    private var statusText: String? {
        guard let step, let status = operation.status else { return nil }
        if let exact = step.status, status.state(of: exact) != nil { return exact }
        let table = table ?? status
        if let value = table.value(meaning: step.state) { return value }
        if step.state == .refunded, secondText != nil { return table.value(meaning: .succeeded) }
        if status.absent == step.state { return nil }
        return table.value(meaning: .notStated) ?? status.values.first?.wire
    }

    /// The second status; only where it says more than the first.
    private var secondText: String? {
        guard let step, step.state == .refunded, let table, table.value(meaning: .refunded) == nil else { return nil }
        return (table.second ?? operation.status?.second)?.values.first { $0.state == .refunded }?.wire
    }
}
