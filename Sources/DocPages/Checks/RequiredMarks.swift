import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Whether a parameter must be given.
struct RequiredMarks: DriftCheck {
    func findings(_ subject: DriftSubject) -> [DriftFinding] {
        subject.pairs.compactMap { pair in
            let kind: String
            let says: String
            switch (pair.page.required.value, pair.spec.isRequired) {
            case (.yes, false): (kind, says) = ("required", "required on the page and optional in the spec")
            case (.no, true): (kind, says) = ("optional", "optional on the page and required in the spec")
            case (.conditional, _):
                let hasRule = pair.structure.rules.contains { $0.requiredFields.contains(pair.spec.name) }
                guard !hasRule, pair.page.limits.requiredWhen.isEmpty else { return nil }
                (kind, says) = (
                    "conditional", "required under a condition on the page, and no rule of the spec says so"
                )
            case (.yes, true), (.no, false), (.unknown, _): return nil
            }
            return subject.finding(
                "field-\(kind)", kind == "required" ? .error : .warning, pair, "'\(pair.name)' is \(says)",
                page: pair.page.required.place, spec: pair.spec.required?.range, pageSays: kind,
                specSays: pair.spec.isRequired ? "required" : "optional")
        }
    }
}
