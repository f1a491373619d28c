package import SpecDiagnostics

/// A mark that something is on its way out.
///
/// A class, since everything may have one and next to nothing has.
package final class Deprecation: Sendable {
    package let since: Located<String>?
    package let doc: Prose?

    package init(since: Located<String>?, doc: Prose?) {
        self.since = since
        self.doc = doc
    }
}
