import SpecDiagnostics
import SpecModel
import SpecLanguage

/// The feature that must be added to an app first.
struct PreconditionFeature: DriftCheck {
    let kinds = ["precondition-changed", "precondition-added", "precondition-removed"]

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        let page = subject.facts.precondition
        let spec = subject.operation.precondition?.feature
        switch (page, spec) {
        case (let page?, let spec?) where page.value != spec.value:
            findings.append(
                subject.finding(
                    "precondition-changed", .worthKnowing, "precondition",
                    "the feature to add is \(page.value) on the page and \(spec.value) in the spec",
                    page: page.place, spec: spec.range, pageSays: page.value, specSays: spec.value))
        case (let page?, nil):
            findings.append(
                subject.finding(
                    "precondition-added", .worthKnowing, "precondition", "the page asks for the feature \(page.value)",
                    page: page.place,
                    spec: nil, pageSays: page.value))
        case (nil, let spec?):
            findings.append(
                subject.finding(
                    "precondition-removed", .worthKnowing, "precondition",
                    "the page no longer asks for the feature \(spec.value)",
                    page: subject.facts.title?.place, spec: spec.range, specSays: spec.value))
        default: break
        }
    }
}
