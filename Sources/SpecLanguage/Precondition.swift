package import SpecDiagnostics

/// A feature that must be added to the app before the call works.
package struct Precondition: Sendable {
    package let feature: Located<String>?
    package let doc: Prose?

    package init(feature: Located<String>?, doc: Prose?) {
        self.feature = feature
        self.doc = doc
    }
}
