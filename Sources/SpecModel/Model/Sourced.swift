package import SpecDiagnostics
package import SpecLanguage

/// A fact with its place and the evidence that is named for it; what it holds is read as if it stood alone.
@dynamicMemberLookup
package struct Sourced<Value: Sendable>: Sendable {
    package let value: Value
    package let range: SourceRange
    /// The evidence named for this fact itself; nil where what surrounds it speaks for it.
    package let evidence: Evidence?

    package subscript<Member>(dynamicMember path: KeyPath<Value, Member>) -> Member { value[keyPath: path] }
}
