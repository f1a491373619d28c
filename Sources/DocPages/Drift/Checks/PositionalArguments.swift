import SpecDiagnostics
import SpecModel
import SpecLanguage

/// The order of arguments for SDK versions that take them one by one.
struct PositionalArguments: DriftCheck {
    let kinds = ["positional-changed", "positional-added"]

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        let spec = subject.operation.positional
        for call in subject.facts.calls {
            guard let names = call.positional, let first = names.first else { continue }
            let fields = names.map { subject.request.field(onPage: $0.value)?.name ?? $0.value }
            let says = fields.joined(separator: ", ")
            if spec.isEmpty {
                if subject.request.fields.count > 1 || fields.first != subject.request.fields.first?.name {
                    findings.append(
                        subject.finding(
                            "positional-added", .worthKnowing, "arguments",
                            "the page passes arguments by position, the spec has no order",
                            page: first.place, spec: nil, pageSays: says))
                }
                return
            }
            let order = spec.map(\.value)
            // A name that is no parameter is a fault of the sample, not a new order.
            let isOther = fields.count != order.count || zip(fields, order).contains { $0 != $1 && order.contains($0) }
            guard isOther else { continue }
            findings.append(
                subject.finding(
                    "positional-changed", .breaking, "arguments",
                    "the order of arguments is (\(says)) on the page and (\(order.joined(separator: ", "))) in the spec",
                    page: first.place, spec: spec.first?.range, pageSays: says, specSays: order.joined(separator: ", "))
            )
            return
        }
    }
}
