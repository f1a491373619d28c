import SpecModel
import SpecLanguage

/// The least SDK version that a call needs.
struct SDKVersions: DriftCheck {
    let kinds = ["sdk-version"]

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        let page = subject.facts.minimumSDK
        let spec = subject.operation.minimumSDK
        guard page?.value != spec?.value, page != nil || !subject.facts.calls.isEmpty else { return }
        findings.append(
            subject.finding(
                "sdk-version", .worthKnowing, "sdk",
                "the least SDK version is \(page?.value ?? "not said") on the page and \(spec?.value ?? "not said") in the spec",
                page: page?.place, spec: spec?.range, pageSays: page?.value ?? "", specSays: spec?.value ?? ""))
    }
}
