import SpecDiagnostics
import SpecLanguage
import SpecModel

/// The feature that must be added to an app first.
struct PreconditionFeature: DriftCheck {
    func findings(_ subject: DriftSubject) -> [DriftFinding] {
        let (kind, message): (String, String)
        let page = subject.facts.precondition
        let spec = subject.operation.precondition?.feature
        switch (page?.value, spec?.value) {
        case (let page?, let spec?) where page != spec:
            (kind, message) = ("changed", "the feature to add is \(page) on the page and \(spec) in the spec")
        case (let page?, nil): (kind, message) = ("added", "the page asks for the feature \(page)")
        case (nil, let spec?): (kind, message) = ("removed", "the page no longer asks for the feature \(spec)")
        default: return []
        }
        return [
            subject.finding(
                "precondition-\(kind)", .warning, "precondition", message,
                page: page?.place ?? subject.facts.title?.place, spec: spec?.range, pageSays: page?.value ?? "",
                specSays: spec?.value ?? "")
        ]
    }
}
