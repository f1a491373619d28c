/// One call: its method on the resource, the type that describes it, and how an unknown outcome is settled.
package struct OperationPlan: Sendable {
    package var type: SwiftText
    /// `cloud.fund.b2cRedPacket.send`, for documentation.
    package var id: SwiftText
    package var method: SwiftText
    package var doc: [SwiftText]
    /// The attribute of a deprecated call.
    package var deprecation: SwiftText?
    package var options: [OptionPlan]
    package var hasOptions: Bool
    /// Whether an unresolved call may be sent again unchanged.
    package var canResend: Bool
    package var settling: SettlingPlan?
    package var contract: ContractPlan
    /// A request of its own; `nil` when the request is a shared structure.
    package var request: StructurePlan?
    package var response: StructurePlan?
    package var requestType: SwiftText?
    package var responseType: SwiftText?
    package var errorCodeType: SwiftText
}

/// A value given beside the request.
package struct OptionPlan: Sendable {
    package var name: SwiftText
    package var isRequired: Bool
    package var doc: SwiftText
    /// Arguments of the runtime's function that sets it.
    package var arguments: SwiftText
}

/// The call that tells what became of a lost one.
package struct SettlingPlan: Sendable {
    package var operation: SwiftText
    package var request: SwiftText
    /// `label: value`, one a line, with their commas.
    package var arguments: [SwiftText]
    /// What the answer must repeat of the call; nil for nothing.
    package var echo: SwiftText?
    package var doc: SwiftText
}

/// What the runtime must know of a call; each text is the source of one argument; nil leaves it to its default.
package struct ContractPlan: Sendable {
    package var id: SwiftText
    package var method: SwiftText
    package var effect: SwiftText
    package var idempotencyKey: SwiftText?
    package var echo: SwiftText?
    package var successCodes: SwiftText?
    package var pendingCodes: SwiftText?
    package var codeIsOptional: SwiftText?
    package var status: StatusPlan?
    /// Whether the code alone says what became of the call.
    package var statusIsCode: Bool
    package var errors: SwiftText
    /// How the call runs; nil for a method.
    package var kind: SwiftText?
    /// The verb of the gateway's third version; nil for POST.
    package var v3Verb: SwiftText?
}

/// Which reply field is the business status, and what its values mean.
package struct StatusPlan: Sendable {
    /// The field's name and its other spellings, as the source of a list.
    package var field: SwiftText
    /// A value and its meaning, one a line of a string literal.
    package var rows: [SwiftText]
    /// Arguments that name the second field and its meanings; nil where there is none.
    package var afterSuccess: SwiftText?
    /// What a reply without the field means; nil where that is not known.
    package var absent: SwiftText?
    package var mayReverse: SwiftText
}
