package import SpecDiagnostics

/// A mark that something is on its way out.
package struct Deprecation: Sendable {
    package let since: Located<String>?
    package let doc: Prose?

    package init(since: Located<String>?, doc: Prose?) {
        self.since = since
        self.doc = doc
    }
}
