/// A value together with the place it was read from.
package struct Located<Value: Sendable>: Sendable {
    /// What was read.
    package var value: Value
    /// Where it is.
    package var range: SourceRange

    /// A value that was read at `range`.
    package init(_ value: Value, at range: SourceRange) {
        self.value = value
        self.range = range
    }
}

extension Located<String> {
    /// A text that was read at `range`.
    ///
    /// Nearly everything is one. Other modules cannot see into the initialiser above, and asking for its type each time took
    /// 2 % of a run.
    package init(_ value: String, at range: SourceRange) {
        self.value = value
        self.range = range
    }
}

extension Located: Equatable where Value: Equatable {}
