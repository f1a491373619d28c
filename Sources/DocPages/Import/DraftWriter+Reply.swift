import SpecSyntax

extension DraftWriter {
    /// The reply's fields, from its tables and its sample.
    mutating func writeReply(_ page: PageFacts) {
        var fields: [(name: String, lines: [String])] = []
        for field in page.replyFields where !ReplyFields.envelope.contains(field.name.value) {
            fields.append((field.name.value, replyLines(field, page)))
        }
        for member in page.replies.first?.members ?? [] where !ReplyFields.envelope.contains(member.name.value) {
            guard !fields.contains(where: { $0.name == member.name.value }) else { continue }
            fields.append((member.name.value, replyLines(member)))
        }
        if fields.isEmpty {
            add(2, "response: {fields: {}}")
            decide("decide-reply", "the page shows no reply of '\(page.nameParts.operation)'", at: page.place)
        } else {
            add(2, "response:")
            add(3, "alsoAccept: camelCase")
            add(3, "fields:")
            for field in fields { lines += field.lines }
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

    private mutating func replyLines(_ member: ReplyFact.Member) -> [String] {
        let name = member.name.value
        let indent = String(repeating: "  ", count: 4)
        var lines = ["\(indent)\(DraftNames.field(name)):"]
        switch member.type {
        case .string where isTime(member.value):
            lines += [
                "\(indent)  type: dateTime", "\(indent)  wire: \(DraftNames.scalar(name))",
                "\(indent)  zone: {is: '+08:00', by: guessed}",
            ]
            decide(
                "decide-zone", "'\(name)' is taken for a time in China, as its sample looks like one",
                at: member.name.place)
            return lines
        case .string: lines.append("\(indent)  type: string")
        case .number: lines += ["\(indent)  type: decimal", "\(indent)  json: either"]
        case .boolean: lines.append("\(indent)  type: boolean")
        case .object: lines.append("\(indent)  type: object")
        case .array: lines.append("\(indent)  type: list<json>")
        case .null: lines.append("\(indent)  type: json")
        }
        lines.append("\(indent)  wire: \(DraftNames.scalar(name))")
        return lines
    }

    private mutating func replyLines(_ field: ParameterFact, _ page: PageFacts) -> [String] {
        var plain = field
        plain.required = Found(.no, at: field.required.place)
        plain.limits.minimum = nil
        plain.limits.maximum = nil
        return fieldLines(
            plain, page, depth: 4, isNested: true, owner: DraftNames.type(page.nameParts.operation) + "Reply")
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
        case .array: member.members.isEmpty ? "[]" : "[{\(flow(member.members).joined(separator: ","))}]"
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
