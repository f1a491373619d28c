/// An open enum with its documented values.
package struct EnumerationPlan: Sendable {
    package var type: SwiftText
    package var doc: [SwiftText]
    package var values: [EnumValuePlan]
}

/// One documented value.
package struct EnumValuePlan: Sendable {
    package var name: SwiftText
    package var literal: SwiftText
    package var doc: [SwiftText]
    package var deprecation: SwiftText?
}

/// A request amount with its own range.
package struct AmountPlan: Sendable {
    package var type: SwiftText
    package var doc: [SwiftText]
    /// Arguments of the runtime's limits.
    package var limits: SwiftText
}

/// An open enum of error codes with its table.
package struct ErrorTablePlan: Sendable {
    package var type: SwiftText
    package var doc: [SwiftText]
    package var codes: [EnumValuePlan]
    /// One row a code: code, sub_code or a dash, effect, next step.
    package var rows: [SwiftText]
    /// One row for sub_codes that are not listed: code, how they begin or a dash, effect, next step.
    package var others: [SwiftText]
    package var hasOthers: Bool
}
