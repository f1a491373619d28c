import SpecDiagnostics
import SpecModel
import SpecLanguage

/// What is passed beside the parameters.
struct OptionNames: DriftCheck {
    let kinds = ["option-added", "option-removed", "option-without-row", "option-in-parameter-table"]

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        let spec = subject.operation.options
        let page = subject.facts.options
        for option in page where !spec.contains(where: { isSame($0, option) }) {
            let name = option.name.value
            findings.append(
                subject.finding(
                    "option-added", .worthKnowing, name, "the page passes the option '\(name)', which the spec has not",
                    page: option.name.place, spec: spec.first?.name.range, pageSays: name))
        }
        for option in spec where !page.contains(where: { isSame(option, $0) }) {
            // Without any sample nothing is known of options.
            guard !subject.facts.calls.isEmpty, option.evidence.isPage else { continue }
            findings.append(
                subject.finding(
                    "option-removed", .worthKnowing, option.name.value,
                    "the option '\(option.name.value)' is no longer on the page",
                    page: subject.facts.calls.first?.place, spec: option.name.range, specSays: option.name.value))
        }
        for option in page { checkRow(of: option, subject, &findings) }
    }

    private func checkRow(of option: OptionFact, _ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        let name = option.name.value
        if let row = subject.facts.parameters.first(where: { $0.name.value == name }) {
            findings.append(
                subject.finding(
                    "option-in-parameter-table", .cosmetic, name,
                    "'\(name)' is in the table of parameters and is passed in the options",
                    page: row.name.place, spec: nil, pageSays: name))
        } else if subject.facts.hasParameterTable {
            findings.append(
                subject.finding(
                    "option-without-row", .cosmetic, name, "'\(name)' is in a sample and in no table",
                    page: option.name.place, spec: nil, pageSays: name))
        }
    }

    /// Whether an option of the spec is one of the page, under any of its spellings.
    private func isSame(_ spec: CallOption, _ page: OptionFact) -> Bool {
        OptionFact.isSame(spec.name.value, page.name.value)
            || OptionFact.isSame(spec.name.value, page.path.joined(separator: "."))
    }
}
