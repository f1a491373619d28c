/// A value together with the place it was read from.
package struct Located<Value: Sendable>: Sendable {
    /// What was read.
    package var value: Value
    /// Where it stands.
    package var range: SourceRange

    /// A value that was read at `range`.
    @inlinable package init(_ value: Value, at range: SourceRange) {
        self.value = value
        self.range = range
    }
}

extension Located: Equatable where Value: Equatable {}
