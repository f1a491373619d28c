package import SpecDiagnostics

/// The texts that say yes and no on the wire.
package struct BooleanLiterals: Sendable {
    package let yes: Located<String>
    package let no: Located<String>

    package init(yes: Located<String>, no: Located<String>) {
        self.yes = yes
        self.no = no
    }
}
