/// What one generated file says.
package struct FilePlan: Sendable {
    /// Path below the output folder.
    package var path: String
    /// The spec it is made from, below the folder of specs; `nil` for a file made from all of them.
    package var source: SwiftText?
    /// `public`, `package` or `internal`.
    package var access: SwiftText
    /// What stands in front of the name of a type of the runtime.
    package var runtime: SwiftText
    /// The lines that import the runtime.
    package var imports: [SwiftText]
    /// Whether the file imports the runtime.
    package var needsRuntime: Bool
    /// The services, in the file that declares them.
    package var services: [ServicePlan]
    package var resource: ResourcePlan?
    /// The service whose namespace holds the file's declarations.
    package var namespace: SwiftText?
    package var declarations: [DeclarationPlan]
}

/// The accessor of a service and the type behind it.
package struct ServicePlan: Sendable {
    package var type: SwiftText
    package var accessor: SwiftText
    package var doc: [SwiftText]
}

/// The type that carries a resource's calls.
package struct ResourcePlan: Sendable {
    package var service: SwiftText
    package var type: SwiftText
    /// The type with its service in front.
    package var namespace: SwiftText
    package var accessor: SwiftText
    package var doc: [SwiftText]
    package var operations: [OperationPlan]
}

/// One declared type: exactly one of the members is set.
package struct DeclarationPlan: Sendable {
    package var isFirst: Bool
    package var structure: StructurePlan?
    package var enumeration: EnumerationPlan?
    package var amount: AmountPlan?
    package var errorTable: ErrorTablePlan?
}
