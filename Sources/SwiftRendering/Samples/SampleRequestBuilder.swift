import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Writes the values of a sample's request as the Swift that a caller writes for them.
struct SampleRequestBuilder {
    let types: FieldTypes

    private var model: Model { types.model }

    /// The call that makes a structure.
    func call(_ structure: Structure, _ type: TemplateText, _ node: LocatedJSON) -> SampleCall {
        let fields = structure.fields.map { NamedField($0) }
        let values = fields.compactMap { named in
            node[named.field.name].flatMap { value in
                value.isNull ? nil : (named, self.value(value, of: named.field.type, in: named.field))
            }
        }
        let factories = FactoryBuilder(
            model: model, types: types, rules: structure.rules.map(\.value), fields: fields)
        let given = values.map { (label: $0.name.source, value: $1.source) }
        let areThrowing = values.contains { $1.isThrowing }
        guard let factory = factories.factory(choosing: { node[$0.name]?.text }) else {
            let checks = CheckBuilder(types: types, fields: fields)
            let isChecked = !structure.rules.isEmpty || fields.contains { !checks.checks(of: $0).isEmpty }
            return SampleCall(
                function: type, arguments: given.map { "\(TemplateText(escaped: $0.label)): \($0.value)" },
                isThrowing: isChecked || areThrowing)
        }
        let arguments = factory.parameters.compactMap { parameter -> TemplateText? in
            guard let value = given.first(where: { $0.label == parameter.name.source })?.value else { return nil }
            return parameter.isBare ? value : "\(parameter.name): \(value)"
        }
        return SampleCall(function: "\(type).\(factory.name)", arguments: arguments, isThrowing: true)
    }

    private typealias Value = (source: TemplateText, isThrowing: Bool)

    private func value(_ node: LocatedJSON, of type: FieldType, in field: Field) -> Value {
        let runtime = types.runtime
        switch type {
        case .json: return ("\(runtime)JSONValue(parsing: \(.rawLiteral(node.compactText)))", true)
        case .object: return ("\(runtime)JSONObject(parsing: \(.rawLiteral(node.compactText)))", true)
        case .file: return (file(node), false)
        case .jsonText(let element): return value(node, of: element, in: field)
        case .list(let element): return list((node.items ?? []).map { value($0, of: element, in: field) })
        case .map(let element):
            let members = (node.members ?? []).map { member -> Value in
                let (source, isThrowing) = value(member.value, of: element, in: field)
                return ("\(.literal(member.key.value)): \(source)", isThrowing)
            }
            return members.isEmpty ? ("[:]", false) : list(members)
        case .shape(let id): return value(node, of: model[id])
        case .scalar(let scalar): return value(node.text ?? "", scalar, field)
        case .unresolved: return (.literal(node.text ?? ""), false)
        }
    }

    private func list(_ values: [Value]) -> Value {
        ("[\(values.map(\.source).joined(separator: ", "))]", values.contains(where: \.isThrowing))
    }

    private func value(_ node: LocatedJSON, of shape: Shape) -> Value {
        let type = types.names.reference(to: shape.id)
        switch shape.kind {
        case .structure(let structure):
            let call = call(structure, type, node)
            return (call.source, call.isThrowing)
        case .enumeration: return (types.value(node.text ?? "", of: shape), false)
        case .amount: return ("\(type)(\(.literal(node.text ?? "")))", true)
        }
    }

    private func value(_ text: String, _ scalar: Scalar, _ field: Field) -> Value {
        let (runtime, times) = (types.runtime, SampleTimes(runtime: types.runtime))
        // It brings its own `try`. The macro takes a module in front of a call for a value; not so before `as`.
        func required(_ source: TemplateText, _ type: TemplateText) -> Value {
            ("try #require(\(source) as \(runtime)\(type)?)", false)
        }
        switch scalar {
        case .string: return (.literal(text), false)
        case .integer: return ("\(Int(text) ?? 0)", false)
        case .boolean: return (text == "true" ? "true" : "false", false)
        case .decimal: return required("\(runtime)DecimalText(\(.literal(text)))", "DecimalText")
        case .money:
            let (currency, scale) = (field.currency?.value ?? "", field.scale?.value ?? 2)
            return ("\(runtime)Money(\(.literal(text)), currency: \(.literal(currency)), scale: \(scale))", true)
        case .dateTime: return required(times.time(text, of: field), "OffsetDateTime")
        case .date: return required(times.day(text), "LocalDate")
        }
    }

    /// A file of the sample's size; what is in it does not matter.
    private func file(_ node: LocatedJSON) -> TemplateText {
        let size = node["size"]?.text.flatMap { Int($0) } ?? 1
        let (name, type) = (node["fileName"]?.text ?? "", node["mediaType"]?.text ?? "")
        return
            "\(types.runtime)FileUpload(content: [UInt8](repeating: 0, count: \(size)), fileName: \(.literal(name)), mediaType: \(.literal(type)))"
    }
}

extension FieldTypes {
    /// A value of an enum: by its name where it has one that does not warn, and else by its text.
    func value(_ text: String, of shape: Shape) -> TemplateText {
        let type = names.reference(to: shape.id)
        let known = shape.enumValues?.first { $0.wire.value == text && $0.deprecated == nil }
        return known?.memberName.map { "\(type).\(.identifier($0))" } ?? "\(type)(rawValue: \(.literal(text)))"
    }
}
