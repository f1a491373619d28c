package import SpecDiagnostics

/// A request field that the reply must repeat, and the reply field that does.
package struct Echo: Sendable {
    package let sent: Located<String>
    package let returned: Located<String>

    package init(sent: Located<String>, returned: Located<String>) {
        self.sent = sent
        self.returned = returned
    }
}
