package import SpecDiagnostics

/// A fact as a spec states it: a value, its place, and the name of its own evidence if it has one.
///
/// A single value is written as `VALUE` or `{is: VALUE, by: EVIDENCE}`; a mapping has `by` among its keys.
///
/// A class, since a field may state a dozen and states two or three: the others cost it eight bytes each.
package final class Stated<Value: Sendable>: Sendable {
    package let value: Value
    /// Where the value itself is.
    package let range: SourceRange
    /// The evidence named for this one fact; nil when the mapping around it speaks for it.
    package let by: Located<String>?

    package init(_ value: Value, at range: SourceRange, by: Located<String>? = nil) {
        self.value = value
        self.range = range
        self.by = by
    }

    /// The same fact in another form; nil where there is none.
    func flatMap<Other>(_ transform: (Value) -> Other?) -> Stated<Other>? {
        transform(value).map { Stated<Other>($0, at: range, by: by) }
    }
}
