/// One parameter, or one field of an object, as a page describes it.
package struct ParameterFact: Sendable, Hashable {
    package var name: Found<String>
    package var type: Found<TypeFact>?
    package var required: Found<Requirement>
    package var limits: Limits
    package var description: Found<String>?
    /// What its column of samples says.
    package var sample: Found<String>?
    /// Whether the page says that it is passed in the options, not with the parameters.
    package var isOption = false

    /// The object of its type, or else the one that its own name would have.
    var objectName: String { type?.value.object ?? name.value }
    /// Where its description is, or else its name.
    var descriptionPlace: PagePlace { description?.place ?? name.place }
}

/// An object in a table of its own.
package struct ObjectFact: Sendable, Hashable {
    package var name: Found<String>
    package var fields: [ParameterFact] = []
    package var choices: [Limits.Choice] = []
}
