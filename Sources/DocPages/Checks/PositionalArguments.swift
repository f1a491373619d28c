import SpecDiagnostics
import SpecModel

/// The order of arguments for SDK versions that take them one by one.
struct PositionalArguments: DriftCheck {
    func findings(_ subject: DriftSubject) -> [DriftFinding] {
        let order = subject.operation.positional.map(\.value)
        for names in subject.facts.calls.compactMap(\.positional) {
            let fields = names.map { subject.request.field(onPage: $0.value)?.name ?? $0.value }
            let says = fields.joined(separator: ", ")
            let request = subject.request.fields
            if order.isEmpty {
                guard request.count > 1 || fields.first != request.first?.name else { return [] }
                return [
                    subject.finding(
                        "positional-added", .warning, "arguments",
                        "the page passes arguments by position, the spec has no order", page: names.first?.place,
                        pageSays: says)
                ]
            }
            // A name that is no parameter is a fault of the sample, not a new order.
            guard fields.count != order.count || zip(fields, order).contains(where: { $0 != $1 && order.contains($0) })
            else { continue }
            let specSays = order.joined(separator: ", ")
            return [
                subject.finding(
                    "positional-changed", .error, "arguments",
                    "the order of arguments is (\(says)) on the page and (\(specSays)) in the spec",
                    page: names.first?.place, spec: subject.operation.positional.first?.range, pageSays: says,
                    specSays: specSays)
            ]
        }
        return []
    }
}
