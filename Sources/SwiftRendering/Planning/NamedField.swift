import SpecModel

/// A field with its Swift name, which is worked out once for all that is said of the field.
struct NamedField {
    let field: Field
    /// The name of its property and parameters, in backticks where it needs them.
    let name: SwiftText
    /// What messages call it: the name without backticks.
    let spokenName: String
}

extension Planner {
    func named(_ field: Field) -> NamedField {
        NamedField(field: field, name: propertyName(of: field), spokenName: spokenName(of: field))
    }
}
