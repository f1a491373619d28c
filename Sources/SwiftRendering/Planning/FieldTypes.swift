import CodeTemplates
import SpecLanguage
import SpecModel

/// The Swift types of fields.
struct FieldTypes: Sendable {
    let model: Model
    let names: TypeNames
    /// What is in front of the name of a type of the runtime.
    let runtime: TemplateText

    /// The type of a field's property: an amount that may be received is any sum, since limits are for what is sent.
    func property(_ field: Field, isReceived: Bool) -> TemplateText {
        let isAmount = isReceived && model.amountShape(of: field.type) != nil
        let type = type(isAmount ? field.type.replacingElement(by: .scalar(.money)) : field.type)
        return "\(field.isPrivate ? "\(runtime)Redacted<\(type)>" : type)\(field.isRequired ? "" : "?")"
    }

    /// The type of a field's parameter, without optionality: private values are given plain and wrapped inside.
    func parameter(_ field: Field) -> TemplateText { type(field.type) }

    private func type(_ type: FieldType) -> TemplateText {
        switch type {
        case .unresolved: string
        case .scalar(let scalar): self.scalar(SwiftScalar(scalar))
        case .json: "\(runtime)JSONValue"
        case .object: "\(runtime)JSONObject"
        case .file: "\(runtime)FileUpload"
        case .list(let element): "[\(self.type(element))]"
        case .map(let element): "[\(string): \(self.type(element))]"
        case .jsonText(let element): self.type(element)
        case .shape(let id): names.reference(to: id)
        }
    }

    private var string: TemplateText { scalar(SwiftScalar(.string)) }

    /// With its module in front: the module of the output may have a type of the same name.
    private func scalar(_ scalar: SwiftScalar) -> TemplateText {
        "\(scalar.isOfRuntime ? runtime : "Swift.")\(.identifier(scalar.type))"
    }
}
