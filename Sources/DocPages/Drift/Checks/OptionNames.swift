import SpecModel
import SpecSyntax

/// What is passed beside the parameters.
struct OptionNames: DriftCheck {
    let kinds = ["option-added", "option-removed", "option-without-row", "option-in-parameter-table"]

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        let spec = subject.operation.spec.options
        let page = subject.facts.options
        for option in page where !spec.contains(where: { $0.name.value == option.value }) {
            findings.append(
                subject.finding(
                    "option-added", .worthKnowing, option.value, "the page passes the option '\(option.value)', which the spec has not",
                    page: option.place, spec: spec.first?.name.range, pageSays: option.value))
        }
        for option in spec where !page.contains(where: { $0.value == option.name.value }) {
            // Without any sample nothing is known of options.
            guard !subject.facts.calls.isEmpty, isFromPage(option, subject) else { continue }
            findings.append(
                subject.finding(
                    "option-removed", .worthKnowing, option.name.value, "the option '\(option.name.value)' is no longer on the page",
                    page: subject.facts.calls.first?.place, spec: option.name.range, specSays: option.name.value))
        }
        for option in page {
            let row = subject.facts.parameters.first { $0.name.value == option.value }
            if let row {
                findings.append(
                    subject.finding(
                        "option-in-parameter-table", .cosmetic, option.value,
                        "'\(option.value)' is in the table of parameters and is passed in the options", page: row.name.place, spec: nil,
                        pageSays: option.value))
            } else if subject.facts.hasParameterTable {
                findings.append(
                    subject.finding(
                        "option-without-row", .cosmetic, option.value, "'\(option.value)' is in a sample and in no table",
                        page: option.place, spec: nil, pageSays: option.value))
            }
        }
    }

    private func isFromPage(_ option: Document.CallOption, _ subject: DriftSubject) -> Bool {
        let scope = subject.model.files[subject.operation.file].evidence
        return (option.by.flatMap { scope.named[$0.value] } ?? subject.operation.evidence).isPage
    }
}
