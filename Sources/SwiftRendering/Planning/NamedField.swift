import CodeTemplates
import SpecDiagnostics
import SpecModel
import SpecLanguage

/// A field with its Swift name, which is worked out once for all that is said of the field.
struct NamedField {
    let field: Field
    /// The name of its property, without the backticks that it may need.
    let memberName: String
    /// The name of its property and parameters, in backticks where it needs them.
    let name: SwiftText

    /// The name of the property that holds its value: a deprecated one stands in front of another.
    var storedName: SwiftText { field.deprecated == nil ? name : .identifier("_" + memberName) }

    /// What messages call it: the name without backticks, as the spec has it where it has one.
    var spokenName: String { field.givenName?.value ?? memberName }
}

extension Planner {
    func named(_ field: Field) -> NamedField {
        let name = memberName(of: field)
        return NamedField(field: field, memberName: name, name: .identifier(name))
    }
}
