import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// A field with its Swift name, which is worked out once for all that is said of the field.
struct NamedField {
    let field: Field
    /// The name of its property, without the backticks that it may need.
    let memberName: String
    /// The name of its property and parameters, in backticks where it needs them.
    let name: TemplateText

    init(_ field: Field) {
        self.field = field
        memberName = field.givenName.map { SwiftNames.member($0.value) } ?? SwiftNames.property(field.name)
        name = .identifier(memberName)
    }

    /// The name of the property that holds its value: a deprecated one is in front of another.
    var storedName: TemplateText { field.deprecated == nil ? name : .identifier("_" + memberName) }

    /// What messages call it, as a literal: the name without backticks, as the spec has it where it has one.
    var label: TemplateText { .literal(field.givenName?.value ?? memberName) }
}

extension EnumValue {
    /// The name of the constant; nil when none can be made of the value.
    var memberName: String? { givenName.map { SwiftNames.member($0.value) } ?? SwiftNames.value(wire.value) }
}
