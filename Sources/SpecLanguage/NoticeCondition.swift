package import SpecDiagnostics

/// A field of a notice, and the value that it has where the notice is about a call.
package struct NoticeCondition: Sendable {
    package let field: Located<String>
    package let value: Located<String>

    package init(field: Located<String>, value: Located<String>) {
        self.field = field
        self.value = value
    }
}
