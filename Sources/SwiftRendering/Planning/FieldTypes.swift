import CodeTemplates
import SpecLanguage
import SpecModel

/// The Swift types of fields.
struct FieldTypes: Sendable {
    let model: Model
    let names: TypeNames
    /// What stands in front of the name of a type of the runtime.
    let runtime: TemplateText

    /// The type of a field's property: an amount that may be received is any sum, since limits are for what is sent.
    func property(_ field: Field, isReceived: Bool) -> TemplateText {
        let isAmount = isReceived && model.amountShape(of: field.type) != nil
        let type = type(isAmount ? field.type.replacingElement(by: .scalar(.money)) : field.type, of: field)
        return field.isRequired ? type : "\(type)?"
    }

    /// The type of a field's parameter, without optionality: private texts are given plain and wrapped inside.
    func parameter(_ field: Field) -> TemplateText {
        field.type == .scalar(.string) ? scalar(SwiftScalar(.string)) : type(field.type, of: field)
    }

    private func type(_ type: FieldType, of field: Field) -> TemplateText {
        switch type {
        case .scalar(.string), .unresolved: field.isPrivate ? "\(runtime)Redacted<\(string)>" : string
        case .scalar(let scalar): self.scalar(SwiftScalar(scalar))
        case .json: "\(runtime)JSONValue"
        case .object: "\(runtime)JSONObject"
        case .list(let element): "[\(self.type(element, of: field))]"
        case .map(let element): "[\(string): \(self.type(element, of: field))]"
        case .jsonText(let element): self.type(element, of: field)
        case .shape(let id): names.reference(to: id)
        }
    }

    private var string: TemplateText { scalar(SwiftScalar(.string)) }

    /// With its module in front: the module of the output may have a type of the same name.
    private func scalar(_ scalar: SwiftScalar) -> TemplateText {
        "\(scalar.isOfRuntime ? runtime : "Swift.")\(.identifier(scalar.type))"
    }
}
