package import SpecDiagnostics

/// A second reply field, which says what has become of a success since.
package struct StatusAfterSuccess: Sendable {
    package let field: Located<String>
    package let states: [StatusState]
    package let range: SourceRange

    package init(field: Located<String>, states: [StatusState], range: SourceRange) {
        self.field = field
        self.states = states
        self.range = range
    }
}
