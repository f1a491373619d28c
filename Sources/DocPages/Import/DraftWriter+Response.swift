import SpecDiagnostics

extension DraftWriter {
    /// The reply's fields, from its tables and its sample, and the sample.
    mutating func responseLines(_ page: PageFacts) -> [String] {
        isResponse = true
        defer { isResponse = false }
        let name = page.nameParts.operation
        let isOwn = { (name: String) in !ResponseSample.envelope.contains(name) }
        let fields = responseFields(
            page.responseFields.filter { isOwn($0.name.value) },
            (page.responses.first?.members ?? []).filter { isOwn($0.name.value) }, page,
            owner: DraftNames.type(name) + "Reply")
        if fields.isEmpty { decide("decide-reply", "the page shows no reply of '\(name)'", at: page.place) }
        let lines =
            fields.isEmpty
            ? ["response: {fields: {}}"]
            : ["response:"] + (["alsoAccept: camelCase", "fields:"] + fields.indented()).indented()
        guard let reply = page.responses.first else { return lines }
        if let mistake = reply.mistake {
            decide(
                "decide-sample", "the sample of the reply is no valid JSON: \(mistake.value)", at: mistake.place)
            return lines
        }
        return lines + ["samples:", "  - name: page", "    reply:"]
            + wrapped(flow(reply.members), room: 108).map { "      " + $0 }
    }

    /// The fields that a table, a sample or both have; the sample's spelling is the one on the wire.
    private mutating func responseFields(
        _ table: [ParameterFact], _ members: [ResponseSample.Member], _ page: PageFacts, owner: String
    ) -> [String] {
        var found: [String] = []
        for field in table {
            let member = members.first { OptionFact.isSame($0.name.value, field.name.value) }
            var plain = field
            plain.required = Found(.no, at: field.required.place)
            (plain.limits.minimum, plain.limits.maximum) = (nil, nil)
            (plain.limits.requiredWhen, plain.limits.unreadCondition) = ([], nil)
            if let object = page.object(of: field) {
                addObject(DraftNames.type(object.name.value), object.fields, member?.members ?? [], page)
            }
            found += fieldLines(plain, page, isNested: true, owner: owner, sample: member)
        }
        for member in members where !table.contains(where: { OptionFact.isSame($0.name.value, member.name.value) }) {
            let name = member.name.value
            let lines = typeLines(member, page, owner: owner) + ["wire: \(DraftNames.scalar(name))"]
            found += ["\(DraftNames.field(name)):"] + lines.indented()
        }
        return found
    }

    private mutating func typeLines(_ member: ResponseSample.Member, _ page: PageFacts, owner: String) -> [String] {
        if !member.members.isEmpty {
            let type = DraftNames.type(owner + DraftNames.type(member.name.value))
            addObject(type, [], member.members, page)
            return ["type: \(member.type == .array ? "list<\(type)>" : type)"]
        }
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

    /// Adds an object of the reply as a shape.
    private mutating func addObject(
        _ name: String, _ table: [ParameterFact], _ members: [ResponseSample.Member], _ page: PageFacts
    ) {
        addShape(name) { writer in
            ["kind: structure", "alsoAccept: camelCase", "fields:"]
                + writer.responseFields(table, members, page, owner: name).indented()
        }
    }

    /// Whether a text has the form of `2019-08-21 00:00:00`.
    private func isTime(_ text: String) -> Bool {
        text.count == 19 && zip(text, "0000-00-00 00:00:00").allSatisfy { $1 == "0" ? $0.isNumber : $0 == $1 }
    }

    /// The members as they are in the sample, one piece each.
    private func flow(_ members: [ResponseSample.Member]) -> [String] {
        members.map { "\(quotedYAML($0.name.value)):\(flow($0))" }
    }

    private func flow(_ member: ResponseSample.Member) -> String {
        let object = "{\(flow(member.members).joined(separator: ","))}"
        switch member.type {
        // The text between the quotes is JSON's already, and the same in YAML.
        case .string: return "\"\(member.value)\""
        case .number, .boolean, .null: return member.value
        case .object: return object
        case .array: return member.members.isEmpty ? (member.value.isEmpty ? "[]" : member.value) : "[\(object)]"
        }
    }

    /// The pieces of an object in lines of about that length.
    private func wrapped(_ pieces: [String], room: Int) -> [String] {
        var lines = ["{"]
        for (index, piece) in pieces.enumerated() {
            let text = piece + (index + 1 < pieces.count ? "," : "}")
            if lines[lines.count - 1].count + text.count > room, lines[lines.count - 1].count > 1 { lines.append("") }
            lines[lines.count - 1] += text
        }
        return lines
    }
}
