/// A struct that is sent, received, or both.
package struct StructurePlan: Sendable {
    package var type: SwiftText
    package var doc: [SwiftText]
    package var conformances: SwiftText
    package var properties: [PropertyPlan]
    package var sent: SentPlan?
    package var received: ReceivedPlan?
    /// The property that names the Open Platform method, when a field does.
    package var methodProperty: SwiftText?
}

/// A stored property.
package struct PropertyPlan: Sendable {
    package var name: SwiftText
    package var type: SwiftText
    package var doc: [SwiftText]
    package var deprecated: DeprecatedPlan?
}

/// What a deprecated property is declared by.
///
/// Who reads it is warned, and the struct itself must not be: so it stands in front of another that nobody else sees.
package struct DeprecatedPlan: Sendable {
    /// The attribute that says so.
    package var attribute: SwiftText
    /// The name of the property that holds the value.
    package var storage: SwiftText
}

/// How a struct is made by a caller and written.
package struct SentPlan: Sendable {
    /// Whether nothing stands above in the struct.
    package var isFirst: Bool
    /// Whether the initialiser checks anything.
    package var isChecked: Bool
    /// What messages call the struct.
    package var label: SwiftText
    /// The memberwise initialiser is hidden behind factories.
    package var factories: [FactoryPlan]
    package var hasFactories: Bool
    package var parameters: [ParameterPlan]
    package var hasParameters: Bool
    package var assignments: [SwiftText]
    package var checks: [SwiftText]
    package var writes: [SwiftText]
}

/// A parameter of an initialiser or factory.
package struct ParameterPlan: Sendable {
    /// `_ ` where callers write no label.
    package var label: SwiftText
    package var name: SwiftText
    package var type: SwiftText
    package var isOptional: Bool
    package var doc: SwiftText?
    package var isLast: Bool
}

/// A static function that makes one variant of a struct.
package struct FactoryPlan: Sendable {
    package var name: SwiftText
    package var doc: [SwiftText]
    package var parameters: [ParameterPlan]
    /// Arguments of the memberwise initialiser.
    package var arguments: SwiftText
}

/// How a struct is read from a reply: one statement a field.
package struct ReceivedPlan: Sendable {
    package var reads: [SwiftText]
}
