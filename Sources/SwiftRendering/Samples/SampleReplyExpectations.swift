import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Writes what is expected of the fields of a decoded reply, one statement each.
struct SampleReplyExpectations {
    let types: FieldTypes

    private var model: Model { types.model }

    /// What is expected of the fields of a structure; a field that warns when it is read, and a text with JSON in it, is left out.
    func statements(_ structure: Structure, _ node: LocatedJSON, at path: TemplateText) -> [TemplateText] {
        structure.fields.flatMap { field -> [TemplateText] in
            guard field.deprecated == nil, let value = structure.value(of: field, in: node) else { return [] }
            let named = NamedField(field)
            let place: TemplateText = "\(path).\(named.name)"
            if value.isNull { return field.isRequired ? [] : ["#expect(\(place) == nil)"] }
            return statements(value, field.type, Place(field: field, source: place))
        }
    }

    /// Where a value is found.
    private struct Place {
        let field: Field
        let source: TemplateText

        /// The value, or a member of it, past what hides it.
        func member(_ name: TemplateText? = nil) -> TemplateText {
            let mark: TemplateText = field.isRequired ? "" : "?"
            let member: TemplateText = name.map { ".\($0)" } ?? ""
            if field.isPrivate { return "\(source)\(mark).reveal()\(member)" }
            return name == nil ? source : "\(source)\(mark)\(member)"
        }

        /// The start of a path into it.
        var inside: TemplateText { "\(source)\(field.isRequired ? "" : "?")" }
    }

    private func statements(_ node: LocatedJSON, _ type: FieldType, _ place: Place) -> [TemplateText] {
        let runtime = types.runtime
        switch type {
        case .json:
            return ["#expect(try \(place.member()) == \(runtime)JSONValue(parsing: \(.rawLiteral(node.compactText))))"]
        case .object where node.members != nil:
            return ["#expect(try \(place.member()) == \(runtime)JSONObject(parsing: \(.rawLiteral(node.compactText))))"]
        case .jsonText(let element) where node.text == nil: return statements(node, element, place)
        case .list(let element): return statements(node.items ?? [node], of: element, place)
        case .map(let element): return statements(node.members ?? [], of: element, place)
        case .shape(let id):
            if let structure = model[id].structure { return statements(structure, node, at: place.inside) }
            return equality(node, type, place)
        case .scalar: return equality(node, type, place)
        case .object, .jsonText, .file, .unresolved:
            return place.field.isRequired ? [] : ["#expect(\(place.source) != nil)"]
        }
    }

    private func statements(_ items: [LocatedJSON], of element: FieldType, _ place: Place) -> [TemplateText] {
        let count: TemplateText = "try #require(\(place.member("count")) == \(items.count))"
        if let structure = element.shape.flatMap({ model[$0].structure }) {
            return [count]
                + items.enumerated().flatMap { statements(structure, $1, at: "\(place.inside)[\($0)]") }
        }
        let found = items.compactMap { comparison($0, element, place.field) }
        guard let first = found.first, found.count == items.count else { return [count] }
        let member = first.member.map { "map(\\.\($0))" as TemplateText }
        // Times and days are nil where their text is none.
        let isTime = [.dateTime, .date].contains(element.scalar)
        let values = found.map(\.value).joined(separator: ", ")
        return ["#expect(\(place.member(member)) == [\(values)]\(isTime ? ".compactMap(\\.self)" : ""))"]
    }

    private func statements(
        _ members: [LocatedJSON.Member], of element: FieldType, _ place: Place
    ) -> [TemplateText] {
        let count: TemplateText = "#expect(\(place.member("count")) == \(members.count))"
        return [count]
            + members.flatMap { member -> [TemplateText] in
                let inner: TemplateText =
                    "\(place.member())\(place.field.isRequired ? "" : "?")[\(.literal(member.key.value))]"
                if let structure = element.shape.flatMap({ model[$0].structure }) {
                    return statements(structure, member.value, at: "\(inner)?")
                }
                return member.value.text.map { ["#expect(\(inner) == \(.literal($0)))"] } ?? []
            }
    }

    private func equality(_ node: LocatedJSON, _ type: FieldType, _ place: Place) -> [TemplateText] {
        guard let (member, value) = comparison(node, type, place.field) else { return [] }
        return ["#expect(\(place.member(member)) == \(value))"]
    }

    /// What is compared of a single value, the value itself or a member of it, and with what; nil for what says nothing.
    private func comparison(
        _ node: LocatedJSON, _ type: FieldType, _ field: Field
    ) -> (member: TemplateText?, value: TemplateText)? {
        guard let text = node.text, !text.isEmpty || type == .scalar(.string) else { return nil }
        let times = SampleTimes(runtime: types.runtime)
        switch type {
        case .shape(let id) where model[id].enumValues != nil: return (nil, types.value(text, of: model[id]))
        case .shape, .scalar(.money):
            guard field.isInMinorUnits else { return ("text", .literal(text)) }
            return Int(text).map { ("minorUnits", "\($0)") }
        case .scalar(.string): return (nil, .literal(text))
        case .scalar(.integer): return Int(text).map { (nil, "\($0)") }
        case .scalar(.boolean): return (nil, isTrue(text, field) ? "true" : "false")
        case .scalar(.decimal): return ("text", .literal(text))
        case .scalar(.dateTime): return (nil, times.time(text, of: field))
        case .scalar(.date): return (nil, times.day(text))
        default: return nil
        }
    }

    private func isTrue(_ text: String, _ field: Field) -> Bool {
        field.literals.map { $0.yes.value == text } ?? ["true", "1"].contains(text)
    }
}
