import DocPages

/// What is on a page, as lines; counted on both sides.
struct FamilyScore {
    private(set) var missed: [String] = []
    private(set) var invented: [String] = []
    private(set) var expected = 0
    private(set) var found = 0

    mutating func compare(_ page: FamilyPage, _ facts: PageFacts) {
        let wanted = Set(Self.lines(page))
        let read = Set(Self.lines(facts, page))
        expected += wanted.count
        found += read.count
        missed += wanted.subtracting(read).sorted().map { "\(page.layout.rawValue) \($0)" }
        invented += read.subtracting(wanted).sorted().map { "\(page.layout.rawValue) \($0)" }
    }

    /// What a person would write down.
    private static func lines(_ page: FamilyPage) -> [String] {
        let sheet = page.sheet
        let api = sheet.api
        var lines = [api, "\(api) title \(sheet.title)", "\(api) summary \(sheet.summary)"]
        lines.append("\(api) feature \(sheet.feature ?? "none")")
        for field in sheet.fields { lines += self.lines(field, "\(api) request", page) }
        for object in sheet.objects {
            for field in object.fields { lines += self.lines(field, "\(api) \(object.name)", page) }
        }
        for field in sheet.replyTable { lines += self.lines(field, "\(api) reply", page) }
        lines += sheet.groups.map { "\(api) \($0)" }
        lines.append("\(api) options \(sheet.options.sorted().joined(separator: ","))")
        lines.append("\(api) positional \(sheet.positional.joined(separator: ","))")
        lines.append("\(api) callers \(sheet.callers.sorted().joined(separator: ","))")
        lines += sheet.responseFields.map { "\(api) sample \($0)" }
        if sheet.reply != nil { lines.append("\(api) sample is \(sheet.isReplyBroken ? "broken" : "valid")") }
        return lines
    }

    private static func lines(_ field: FamilySheet.Field, _ path: String, _ page: FamilyPage) -> [String] {
        let name = "\(path) \(field.name)"
        let isWhole = !page.isRunTogether && page.layout != .definitions
        var lines = ["\(name) type \(field.type.split(separator: "(")[0])"]
        let definition = field.required == .yes ? "true" : field.required == .no ? "false" : "conditional"
        let required = page.layout == .definitions ? definition : page.style.requirement(field)
        lines.append("\(name) required \(page.isRunTogether ? "unknown" : required)")
        lines.append(
            "\(name) range \(field.minimum ?? "")…\(field.maximum ?? "")\(field.isExclusive ? " exclusive" : "")")
        lines.append("\(name) decimals \(field.decimals.map { "\($0)" } ?? "-")")
        lines.append("\(name) values \(field.values.joined(separator: ","))")
        let column = isWhole && page.style.hasLength ? field.lengthColumn : nil
        let most = field.maximumLength ?? column ?? field.typeLength
        lines.append("\(name) length \(field.minimumLength.map { "\($0)" } ?? "")…\(most.map { "\($0)" } ?? "")")
        for rule in field.rules { lines.append("\(name) when \(rule)") }
        lines.append("\(name) unique \(field.isUnique) option \(field.isOption)")
        if !page.isRunTogether { lines.append("\(name) says \(field.text)") }
        if isWhole, page.style.hasSample { lines.append("\(name) for example \(field.sample)") }
        return lines
    }

    private static func lines(_ facts: PageFacts, _ page: FamilyPage) -> [String] {
        let api = facts.api.value
        var lines = [api, "\(api) title \(facts.title?.value ?? "none")"]
        lines.append("\(api) summary \(facts.summary?.value ?? "none")")
        lines.append("\(api) feature \(facts.precondition?.value ?? "none")")
        for field in facts.parameters { lines += self.lines(field, "\(api) request", page) }
        for object in facts.objects {
            for field in object.fields { lines += self.lines(field, "\(api) \(object.name.value)", page) }
        }
        for field in facts.responseFields { lines += self.lines(field, "\(api) reply", page) }
        for choice in facts.choices + facts.objects.flatMap(\.choices) {
            let kind = choice.isExactlyOne ? "exactlyOne" : "atLeastOne"
            lines.append("\(api) \(kind) \(choice.names.joined(separator: " "))")
        }
        lines.append("\(api) options \(facts.options.map(\.name.value).sorted().joined(separator: ","))")
        let orders = Set(facts.calls.compactMap(\.positional).map { $0.map(\.value).joined(separator: ",") })
        lines.append("\(api) positional \(orders.sorted().joined(separator: ";"))")
        lines.append("\(api) callers \(Set(facts.calls.map(\.caller.rawValue)).sorted().joined(separator: ","))")
        for reply in facts.responses {
            lines += members(reply.members, "").map { "\(api) sample \($0)" }
            lines.append("\(api) sample is \(reply.mistake == nil ? "valid" : "broken")")
        }
        return lines
    }

    private static func members(_ members: [ResponseSample.Member], _ path: String) -> [String] {
        members.flatMap { member in
            ["\(path)\(member.name.value) \(member.type.rawValue)"]
                + self.members(member.members, "\(path)\(member.name.value).")
        }
    }

    private static func lines(_ field: ParameterFact, _ path: String, _ page: FamilyPage) -> [String] {
        let name = "\(path) \(field.name.value)"
        let limits = field.limits
        let required: String =
            switch field.required.value {
            case .yes: "true"
            case .no: "false"
            case .conditional: "conditional"
            case .unknown: "unknown"
            }
        var lines = ["\(name) type \(field.type?.value.name ?? "none")", "\(name) required \(required)"]
        let isExclusive = limits.isMinimumExclusive || limits.isMaximumExclusive
        lines.append("\(name) range \(limits.minimum ?? "")…\(limits.maximum ?? "")\(isExclusive ? " exclusive" : "")")
        lines.append("\(name) decimals \(limits.decimals.map { "\($0)" } ?? "-")")
        lines.append("\(name) values \(limits.values.map(\.value).joined(separator: ","))")
        let low = limits.minimumLength.map { "\($0)" } ?? ""
        lines.append("\(name) length \(low)…\(limits.maximumLength.map { "\($0)" } ?? "")")
        for rule in limits.requiredWhen { lines.append("\(name) when \(rule.text)") }
        lines.append("\(name) unique \(limits.isUnique) option \(field.isOption)")
        if !page.isRunTogether { lines.append("\(name) says \(field.description?.value ?? "nothing")") }
        if let sample = field.sample, !page.isRunTogether { lines.append("\(name) for example \(sample.value)") }
        return lines
    }
}
