/// What can be told only from all of a page.
extension FactReader {
    mutating func finish() {
        gatherOptions()
        facts.choices = Self.settle(&facts.parameters)
        for index in facts.objects.indices {
            facts.objects[index].choices = Self.settle(&facts.objects[index].fields)
        }
        let bounds = facts.calls.compactMap(\.versions)
        let least = bounds.first { bound in
            bound.value.isLowerBound
                && !bounds.contains { !$0.value.isLowerBound && $0.value.version == bound.value.version }
        }
        facts.minimumSDK = least.map { Found($0.value.version, at: $0.place) }
    }

    /// Puts the options of samples and the rows about them together, whatever their spelling.
    private mutating func gatherOptions() {
        var options: [OptionFact] = []
        for option in facts.calls.flatMap(\.options) where !options.contains(where: { $0.isNamed(option.name.value) }) {
            options.append(option)
        }
        let passed = Set(facts.calls.compactMap(\.members).flatMap { $0.map(\.key.value) })
        for index in facts.parameters.indices {
            let name = facts.parameters[index].name
            let saysSo =
                facts.parameters[index].description?.value
                .contains(anyOf: ["options", "第二个参数", "第三个参数", "可选参数对象"]) ?? false
            let isKnown = ["appAuthToken", "notifyUrl"].contains { OptionFact.isSame($0, name.value) }
            let option = options.firstIndex { $0.isNamed(name.value) }
            guard option != nil || saysSo || isKnown, !passed.contains(name.value) else { continue }
            facts.parameters[index].isOption = true
            if let option { options[option].name = name } else { options.append(OptionFact(name: name, path: [])) }
        }
        facts.options = options
    }

    /// Moves rules to the fields that their sentences are about, and gives the choices between fields of one table; other
    /// words of their sentences are no names.
    private static func settle(_ fields: inout [ParameterFact]) -> [Limits.Choice] {
        var found: [Limits.Choice] = []
        for choice in fields.flatMap(\.limits.choices) {
            let names = fields.map(\.name.value).filter { choice.names.contains($0) }
            let known = Limits.Choice(names: names, isExactlyOne: choice.isExactlyOne)
            if names.count >= 2, !found.contains(known) { found.append(known) }
        }
        for index in fields.indices {
            let rules = fields[index].limits.requiredWhen
            fields[index].limits.requiredWhen = []
            for var rule in rules {
                let target = rule.target ?? fields[index].name.value
                rule.target = nil
                if target == fields[index].name.value {
                    fields[index].limits.requiredWhen.append(rule)
                } else if let other = fields.firstIndex(where: { $0.name.value == target }) {
                    let isNew = !fields[other].limits.requiredWhen.contains(rule)
                    if isNew { fields[other].limits.requiredWhen.append(rule) }
                } else {
                    // Of what it speaks is not known, so what it says is not either.
                    fields[index].limits.unreadCondition = rule.text
                }
            }
        }
        return found
    }
}
