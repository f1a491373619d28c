import SpecDiagnostics
import SpecModel

/// The least SDK version that a call needs.
struct SDKVersions: DriftCheck {
    func findings(_ subject: DriftSubject) -> [DriftFinding] {
        let page = subject.facts.minimumSDK
        let spec = subject.operation.minimumSDK
        guard page?.value != spec?.value, page != nil || !subject.facts.calls.isEmpty else { return [] }
        let (pageSays, specSays) = (page?.value ?? "not said", spec?.value ?? "not said")
        return [
            subject.finding(
                "sdk-version", .warning, "sdk",
                "the least SDK version is \(pageSays) on the page and \(specSays) in the spec", page: page?.place,
                spec: spec?.range, pageSays: page?.value ?? "", specSays: spec?.value ?? "")
        ]
    }
}
