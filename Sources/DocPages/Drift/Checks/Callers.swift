import SpecDiagnostics
import SpecModel
import SpecLanguage

/// From where a call can be made.
struct Callers: DriftCheck {
    let kinds = ["caller-added", "caller-removed"]

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        let calls = subject.facts.calls
        let spec = subject.operation.callableFrom
        guard !calls.isEmpty, !spec.isEmpty else { return }
        for call in calls where !spec.contains(where: { $0.value.rawValue == call.caller.rawValue }) {
            findings.append(
                subject.finding(
                    "caller-added", .worthKnowing, call.caller.rawValue,
                    "the page has a sample for \(call.caller.rawValue), the spec excludes it",
                    page: call.place, spec: spec.first?.range, pageSays: call.caller.rawValue))
            break
        }
        for caller in spec
        where !calls.contains(where: { $0.caller.rawValue == caller.value.rawValue }) && caller.value != .openPlatform {
            findings.append(
                subject.finding(
                    "caller-removed", .worthKnowing, caller.value.rawValue,
                    "the page has no sample for \(caller.value.rawValue) any more",
                    page: calls.first?.place, spec: caller.range, specSays: caller.value.rawValue))
        }
    }
}

extension SpecModel.Operation {
    /// Whether no version of the SDK takes an object of parameters.
    var hasPositionalOnly: Bool { positionalAlways?.value ?? false }
}
