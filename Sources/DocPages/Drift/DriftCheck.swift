/// One comparison of a page with its spec, in a file of its own.
protocol DriftCheck: Sendable {
    /// The kinds of findings it has.
    var kinds: [String] { get }

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding])
}

/// Every check, in the order of the folder.
let driftChecks: [any DriftCheck] = [
    CallSamples(), Callers(), Choices(), EnumeratedValues(), FieldNames(), FieldPresence(), LengthLimits(),
    ObjectTables(),
    OptionNames(),
    PageDoubts(), PositionalArguments(), PreconditionFeature(), RangeLimits(), ReplyFields(), ReplySamples(),
    ReplyTypes(),
    RequiredMarks(), RequiredWhenRules(), SDKVersions(), TypesOfFields(),
]
