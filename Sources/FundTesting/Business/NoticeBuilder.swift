import FundRuntime

/// Writes what a notice says of an order, as the settlement of its call has it.
struct NoticeBuilder {
    let notice: ModelNotice
    let settling: ModelOperation.Notice
    let entry: LedgerEntry
    let time: Int64

    /// The content: what is true of the order, and nothing else.
    var content: JSONObject {
        let reply = ReplyBuilder(operation: entry.operation, content: entry.content, entry: entry, time: time)
        var members = JSONObject()
        for field in notice.content.fields {
            if let value = value(of: field, reply) { members[field.wire] = value }
        }
        return members
    }

    private func value(of field: ModelField, _ reply: ReplyBuilder) -> JSONValue? {
        if field.name == notice.status?.field { return status.map { .string($0) } }
        if let condition = settling.conditions.first(where: { $0.field == field.name }) {
            return .string(condition.value)
        }
        let request = entry.operation.request
        let source =
            settling.echo.first { $0.returned == field.name }.flatMap { request[$0.sent] }
            ?? request.fields.first { $0.wire == field.wire }
        if let value = reply.repeated(source, of: entry.content, as: field) { return value }
        if field.type.isText, let text = entry.attributes[field.wire] { return .string(text) }
        return reply.time(of: field, entry)
    }

    /// The status on the wire: the very one of the order, or one with its meaning.
    private var status: String? {
        let step = entry.step(at: time)
        if let exact = step.status, notice.status?.state(of: exact) != nil { return exact }
        return (settling.status ?? notice.status)?.value(meaning: step.state)
    }
}
