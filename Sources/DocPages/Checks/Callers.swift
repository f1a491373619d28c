import SpecDiagnostics
import SpecLanguage
import SpecModel

/// From where a call can be made.
struct Callers: DriftCheck {
    func findings(_ subject: DriftSubject) -> [DriftFinding] {
        let calls = subject.facts.calls
        let spec = subject.operation.callableFrom
        guard !calls.isEmpty, !spec.isEmpty else { return [] }
        let added = calls.first { call in !spec.contains { $0.value.rawValue == call.caller.rawValue } }
        let removed = spec.filter { caller in
            caller.value != .openPlatform && !calls.contains { $0.caller.rawValue == caller.value.rawValue }
        }
        return [added].compactMap { $0 }.map { call in
            subject.finding(
                "caller-added", .warning, call.caller.rawValue,
                "the page has a sample for \(call.caller.rawValue), the spec excludes it", page: call.place,
                spec: spec.first?.range, pageSays: call.caller.rawValue)
        }
            + removed.map { caller in
                subject.finding(
                    "caller-removed", .warning, caller.value.rawValue,
                    "the page has no sample for \(caller.value.rawValue) any more", page: calls.first?.place,
                    spec: caller.range, specSays: caller.value.rawValue)
            }
    }
}
