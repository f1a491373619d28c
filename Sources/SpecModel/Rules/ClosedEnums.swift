import SpecDiagnostics

/// An enum that is closed is sent: replies may bring any value.
struct ClosedEnums: Rule {
    func check(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        for shape in model.shapes {
            guard let closed = shape.closed, closed.value, model.shapeUsage.byResponses.contains(shape.id),
                !model.shapeUsage.byRequests.contains(shape.id)
            else { continue }
            diagnostics.report(
                id: "closed-not-sent", "'\(shape.name.value)' is closed, and only replies have it", at: closed.range,
                hint: "leave out 'closed': replies keep values that nobody documented")
        }
    }
}
