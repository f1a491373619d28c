package import SpecDiagnostics

/// A located value that may name its own evidence: `VALUE`, or `{is: VALUE, by: EVIDENCE}`.
package struct Fact<Value: Sendable>: Sendable {
    package var value: Value
    /// Where the value itself stands.
    package var range: SourceRange
    /// The evidence named for this one fact; `nil` when the mapping around it speaks for it.
    @Rarely package var by: Located<String>?

    package init(_ value: Value, at range: SourceRange, by: Located<String>? = nil) {
        self.value = value
        self.range = range
        self.by = by
    }
}
