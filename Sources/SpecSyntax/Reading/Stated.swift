package import SpecDiagnostics

/// A fact as a spec states it: a value, its place, and the name of its own evidence if it has one.
///
/// A single value is written as `VALUE` or `{is: VALUE, by: EVIDENCE}`; a mapping has `by` among its keys.
package struct Stated<Value: Sendable>: Sendable {
    package let value: Value
    /// Where the value itself is.
    package let range: SourceRange
    private let source: SourceName?

    package init(_ value: Value, at range: SourceRange, by: Located<String>? = nil) {
        self.value = value
        self.range = range
        source = by.map(SourceName.init)
    }

    /// The evidence named for this one fact; nil when the mapping around it speaks for it.
    package var by: Located<String>? { source?.name }

    /// The same fact in another form; nil where there is none.
    func flatMap<Other>(_ transform: (Value) -> Other?) -> Stated<Other>? {
        transform(value).map { Stated<Other>($0, at: range, by: by) }
    }
}

/// The name of a fact's own evidence.
///
/// A class, since most facts have none: those cost eight bytes each.
private final class SourceName: Sendable {
    let name: Located<String>

    init(_ name: Located<String>) { self.name = name }
}
