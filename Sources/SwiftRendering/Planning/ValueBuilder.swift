import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Plans the types of single values: enums, and amounts with a range.
struct ValueBuilder: Sendable {
    /// The fields that use each amount, by name.
    private var amountFields: [ShapeID: [String]] = [:]
    /// The amounts that are sent as whole numbers of the smallest unit in one field at least.
    private var inMinorUnits: Set<ShapeID> = []

    init(_ model: Model) {
        for placed in model.structures {
            for field in placed.structure.fields {
                guard let id = field.type.shape, model[id].amount != nil else { continue }
                if amountFields[id]?.contains(field.name) != true { amountFields[id, default: []].append(field.name) }
                if field.isInMinorUnits { inMinorUnits.insert(id) }
            }
        }
    }

    func plan(_ values: [EnumValue], of shape: Shape, type: TemplateText) -> EnumerationPlan {
        var doc = DocComment(shape.doc)
        doc.add(
            paragraph: [
                shape.isClosed
                    ? "Closed: a request with another value is refused before it is sent; a reply's is kept as it came."
                    : "Open: a value that is not documented is kept as it came."
            ])
        return EnumerationPlan(
            type: type, doc: doc.lines, values: values.map { plan($0) },
            known: values.isEmpty ? nil : .literals(values.map(\.wire.value)))
    }

    private func plan(_ value: EnumValue) -> EnumValuePlan {
        var doc = DocComment(value.doc, fallback: "`\(.comment(value.wire.value))`")
        if let since = value.since { doc.add(paragraph: ["Since \(.comment(since.value))."]) }
        return EnumValuePlan(
            name: .identifier(value.memberName ?? ""), literal: .literal(value.wire.value), doc: doc.lines,
            deprecation: value.deprecated?.message)
    }

    func plan(_ amount: AmountLimits, of shape: Shape, type: TemplateText) -> AmountPlan {
        let scale = amount.scale?.value ?? 0
        let low = amount.minimum?.value ?? ""
        let high = amount.maximum?.value ?? ""
        let currency = amount.currency?.value ?? ""
        // Which of several fields is meant is not known where the amount is made.
        let fields = amountFields[shape.id] ?? []
        var doc = DocComment(shape.doc)
        doc.add(paragraph: [
            """
            From \(.comment(low)) to \(.comment(high)) \(.comment(currency)), at most \(scale) decimals. \
            The text given is the text sent.
            """
        ])
        if inMinorUnits.contains(shape.id) {
            doc.add("Where a field is in the smallest unit, the same amount is sent as a whole number.")
        }
        return AmountPlan(
            type: type, doc: doc.lines, field: fields.count == 1 ? .literal(fields[0]) : "nil",
            name: .literal(shape.name.value), currency: .literal(currency), scale: "\(scale)",
            minimum: "\(MinorUnits.parse(low, scale: scale) ?? 0)",
            maximum: "\(MinorUnits.parse(high, scale: scale) ?? 0)")
    }
}

extension Deprecation {
    /// What the compiler's warning says, as a literal.
    var message: TemplateText {
        let parts = [since.map { "since \($0.value)" }, doc?.text].compactMap { $0 }
        return .literal(parts.isEmpty ? "deprecated" : parts.joined(separator: ": ").onOneLine)
    }
}
