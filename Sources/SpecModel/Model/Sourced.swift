package import SpecDiagnostics
package import SpecLanguage

/// A fact with its place and the evidence that is named for it; what it holds is read as if it stood alone.
///
/// A class, since a field may have a dozen and has two or three: the others cost it eight bytes each.
@dynamicMemberLookup
package final class Sourced<Value: Sendable>: Sendable {
    package let value: Value
    package let range: SourceRange
    /// The evidence named for this fact itself; nil where what surrounds it speaks for it.
    package let evidence: Evidence?

    init(value: Value, range: SourceRange, evidence: Evidence?) {
        self.value = value
        self.range = range
        self.evidence = evidence
    }

    package subscript<Member>(dynamicMember path: KeyPath<Value, Member>) -> Member { value[keyPath: path] }
}
