import SpecDiagnostics
import SpecModel

/// What is passed beside the parameters.
struct OptionNames: DriftCheck {
    func findings(_ subject: DriftSubject) -> [DriftFinding] {
        let spec = subject.operation.options
        let page = subject.facts.options
        let added = page.filter { option in !spec.contains { isSame($0, option) } }.map(\.name)
        // Without any sample nothing is known of options.
        let removed = spec.filter { option in
            !subject.facts.calls.isEmpty && option.evidence.isPage && !page.contains { isSame(option, $0) }
        }
        return added.map { name in
            subject.finding(
                "option-added", .warning, name, "the page passes the option '\(name.value)', which the spec has not",
                spec: spec.first?.name.range)
        }
            + removed.map { option in
                subject.finding(
                    "option-removed", .warning, option.name.value,
                    "the option '\(option.name.value)' is no longer on the page",
                    page: subject.facts.calls.first?.place, spec: option.name.range, specSays: option.name.value)
            } + page.compactMap { fault(of: $0, subject) }
    }

    /// That an option's row is in the wrong table, or that it has none.
    private func fault(of option: OptionFact, _ subject: DriftSubject) -> DriftFinding? {
        let name = option.name.value
        if let row = subject.facts.parameters.first(where: { $0.name.value == name }) {
            return subject.finding(
                "option-in-parameter-table", .info, row.name,
                "'\(name)' is in the table of parameters and is passed in the options")
        }
        guard subject.facts.hasParameterTable else { return nil }
        return subject.finding("option-without-row", .info, option.name, "'\(name)' is in a sample and in no table")
    }

    /// Whether an option of the spec is one of the page, under any of its spellings.
    private func isSame(_ spec: CallOption, _ page: OptionFact) -> Bool {
        [page.name.value, page.path.joined(separator: ".")].contains { OptionFact.isSame(spec.name.value, $0) }
    }
}
