/// What can be told only from all of a page.
extension FactReader {
    mutating func finish() {
        gatherOptions()
        facts.choices = Self.choices(facts.parameters)
        Self.settleTargets(&facts.parameters)
        for index in facts.objects.indices {
            facts.objects[index].choices = Self.choices(facts.objects[index].fields)
            Self.settleTargets(&facts.objects[index].fields)
        }
        let bounds = facts.calls.compactMap(\.versions)
        for bound in bounds where bound.value.isLowerBound && facts.minimumSDK == nil {
            let hasOlder = bounds.contains { !$0.value.isLowerBound && $0.value.version == bound.value.version }
            if !hasOlder { facts.minimumSDK = Found(bound.value.version, at: bound.place) }
        }
    }

    /// Puts the options of samples and the rows about them together, whatever their spelling.
    private mutating func gatherOptions() {
        var options: [OptionFact] = []
        for option in facts.calls.flatMap(\.options)
        where !options.contains(where: { OptionFact.isSame($0.name.value, option.name.value) }) {
            options.append(option)
        }
        let passed = Set(facts.calls.compactMap(\.members).flatMap { $0.map(\.key.value) })
        for index in facts.parameters.indices {
            let name = facts.parameters[index].name
            let saysSo = ["options", "第二个参数", "第三个参数", "可选参数对象"].contains {
                facts.parameters[index].description?.value.contains($0) ?? false
            }
            let known = ["appAuthToken", "notifyUrl"].contains { OptionFact.isSame($0, name.value) }
            let option = options.firstIndex { OptionFact.isSame($0.name.value, name.value) }
            guard option != nil || saysSo || known, !passed.contains(name.value) else { continue }
            facts.parameters[index].isOption = true
            if let option { options[option].name = name } else { options.append(OptionFact(name: name, path: [])) }
        }
        facts.options = options
    }

    /// The choices between fields of one table; other words of their sentences are no names.
    private static func choices(_ fields: [ParameterFact]) -> [Limits.Choice] {
        var found: [Limits.Choice] = []
        for choice in fields.flatMap(\.limits.choices) {
            let names = fields.map(\.name.value).filter { choice.names.contains($0) }
            let known = Limits.Choice(names: names, isExactlyOne: choice.isExactlyOne)
            if names.count >= 2, !found.contains(known) { found.append(known) }
        }
        return found
    }

    /// Moves rules to the fields that their sentences are about.
    private static func settleTargets(_ fields: inout [ParameterFact]) {
        for index in fields.indices {
            let rules = fields[index].limits.requiredWhen
            fields[index].limits.requiredWhen = rules.filter {
                $0.target == nil || $0.target == fields[index].name.value
            }
            for var rule in rules {
                guard let target = rule.target, target != fields[index].name.value else { continue }
                rule.target = nil
                guard let other = fields.firstIndex(where: { $0.name.value == target }) else {
                    // Of what it speaks is not known, so what it says is not either.
                    fields[index].limits.unreadCondition = rule.text
                    continue
                }
                if !fields[other].limits.requiredWhen.contains(rule) { fields[other].limits.requiredWhen.append(rule) }
            }
            for place in fields[index].limits.requiredWhen.indices {
                fields[index].limits.requiredWhen[place].target = nil
            }
        }
    }
}
