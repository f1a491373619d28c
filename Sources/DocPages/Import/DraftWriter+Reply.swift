import SpecDiagnostics

extension DraftWriter {
    /// The reply's fields, from its tables and its sample.
    mutating func writeReply(_ page: PageFacts) {
        isReply = true
        defer { isReply = false }
        let members = page.replies.first?.members ?? []
        let owner = DraftNames.type(page.nameParts.operation) + "Reply"
        let isOwn = { (name: String) in !ReplyFields.envelope.contains(name) }
        let fields = replyFields(
            page.replyFields.filter { isOwn($0.name.value) }, members.filter { isOwn($0.name.value) }, page, depth: 4,
            owner: owner)
        if fields.isEmpty {
            add(2, "response: {fields: {}}")
            decide("decide-reply", "the page shows no reply of '\(page.nameParts.operation)'", at: page.place)
        } else {
            add(2, "response:")
            add(3, "alsoAccept: camelCase")
            add(3, "fields:")
            lines += fields
        }
        guard let reply = page.replies.first else { return }
        guard reply.mistake == nil else {
            decide(
                "decide-sample", "the sample of the reply is no valid JSON: \(reply.mistake?.value ?? "")",
                at: reply.mistake?.place)
            return
        }
        add(2, "samples:")
        add(3, "- name: page")
        add(4, "reply:")
        lines += wrapped(flow(reply.members), depth: 5)
    }

    /// The fields that a table, a sample or both have; the sample's spelling is the one on the wire.
    private mutating func replyFields(
        _ table: [ParameterFact], _ members: [ReplyFact.Member], _ page: PageFacts, depth: Int, owner: String
    ) -> [String] {
        var found: [String] = []
        for field in table {
            let member = members.first { OptionFact.isSame($0.name.value, field.name.value) }
            found += lines(of: field, member, page, depth: depth, owner: owner)
        }
        for member in members where !table.contains(where: { OptionFact.isSame($0.name.value, member.name.value) }) {
            found += lines(of: member, page, depth: depth, owner: owner)
        }
        return found
    }

    private mutating func lines(
        of field: ParameterFact, _ member: ReplyFact.Member?, _ page: PageFacts, depth: Int, owner: String
    ) -> [String] {
        var plain = field
        plain.required = Found(.no, at: field.required.place)
        (plain.limits.minimum, plain.limits.maximum) = (nil, nil)
        (plain.limits.requiredWhen, plain.limits.unreadCondition) = ([], nil)
        let object = field.type?.value.object.flatMap { page.object(named: $0) } ?? page.object(named: field.name.value)
        if let object { writeObject(object.name.value, object.fields, member?.members ?? [], page) }
        let lines = fieldLines(plain, page, depth: depth, isNested: true, owner: owner)
        guard let member else { return lines }
        return lines.flatMap { line -> [String] in
            let indent = String(repeating: "  ", count: depth + 1)
            // The table says String, and the sample has a number: the reply may have either.
            let isOpen = !lines.contains { $0.trimmed.hasPrefix("json:") }
            if member.type == .number, isOpen, ["type: string", "type: money"].contains(line.trimmed) {
                return [line.trimmed == "type: string" ? indent + "type: decimal" : line, indent + "json: either"]
            }
            let isWire = line.trimmed.hasPrefix("wire: {is: \(DraftNames.scalar(field.name.value)),")
            return [isWire ? indent + "wire: \(DraftNames.scalar(member.name.value))" : line]
        }
    }

    private mutating func lines(of member: ReplyFact.Member, _ page: PageFacts, depth: Int, owner: String) -> [String] {
        let name = member.name.value
        let indent = String(repeating: "  ", count: depth)
        var lines = ["\(indent)\(DraftNames.field(name)):"]
        if !member.members.isEmpty {
            let object = owner + DraftNames.type(name)
            writeObject(object, [], member.members, page)
            let type = DraftNames.type(object)
            lines.append("\(indent)  type: \(member.type == .array ? "list<\(type)>" : type)")
        } else {
            lines += typeLines(member).map { "\(indent)  \($0)" }
        }
        lines.append("\(indent)  wire: \(DraftNames.scalar(name))")
        return lines
    }

    private mutating func typeLines(_ member: ReplyFact.Member) -> [String] {
        switch member.type {
        case .string where isTime(member.value):
            decide(
                "decide-zone", "'\(member.name.value)' is taken for a time in China, as its sample looks like one",
                at: member.name.place)
            return ["type: dateTime", "zone: {is: '+08:00', by: guessed}"]
        case .string: return ["type: string"]
        case .number: return ["type: decimal", "json: either"]
        case .boolean: return ["type: boolean"]
        case .object: return ["type: object"]
        case .array: return [member.element == .string ? "type: list<string>" : "type: list<json>"]
        case .null:
            decide(
                "decide-type", "'\(member.name.value)' is null in the sample, which says nothing of its type",
                at: member.name.place)
            return ["type: json"]
        }
    }

    /// An object of the reply as a shape.
    private mutating func writeObject(
        _ object: String, _ table: [ParameterFact], _ members: [ReplyFact.Member], _ page: PageFacts
    ) {
        let name = DraftNames.type(object)
        guard !shapes.contains(where: { $0.name == name }) else { return }
        // The name is taken first, so that an object that holds itself ends.
        shapes.append((name, []))
        let fields = replyFields(table, members, page, depth: 3, owner: name)
        let lines = ["  \(name):", "    kind: structure", "    alsoAccept: camelCase", "    fields:"] + fields
        if let index = shapes.firstIndex(where: { $0.name == name }) { shapes[index].lines = lines }
    }

    /// Whether a text has the form of `2019-08-21 00:00:00`.
    private func isTime(_ text: String) -> Bool {
        text.count == 19 && zip(text, "0000-00-00 00:00:00").allSatisfy { $1 == "0" ? $0.isNumber : $0 == $1 }
    }

    /// The members as they stood, one piece each.
    private func flow(_ members: [ReplyFact.Member]) -> [String] {
        members.map { "\(quotedYAML($0.name.value)):\(flow($0))" }
    }

    private func flow(_ member: ReplyFact.Member) -> String {
        switch member.type {
        // The text between the quotes is JSON's already, and the same in YAML.
        case .string: "\"\(member.value)\""
        case .number, .boolean, .null: member.value
        case .object: "{\(flow(member.members).joined(separator: ","))}"
        case .array:
            member.members.isEmpty
                ? (member.value.isEmpty ? "[]" : member.value) : "[{\(flow(member.members).joined(separator: ","))}]"
        }
    }

    private func wrapped(_ pieces: [String], depth: Int) -> [String] {
        let indent = String(repeating: "  ", count: depth)
        var lines = [indent + "{"]
        for (index, piece) in pieces.enumerated() {
            let text = piece + (index + 1 < pieces.count ? "," : "}")
            if lines[lines.count - 1].count + text.count > 118, lines[lines.count - 1].count > indent.count + 1 {
                lines.append(indent)
            }
            lines[lines.count - 1] += text
        }
        return lines
    }
}
