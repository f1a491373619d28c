package import SpecDiagnostics

/// A final status that may still turn into another.
package struct StatusReversal: Sendable {
    package let from: Located<String>
    package let to: Located<String>

    package init(from: Located<String>, to: Located<String>) {
        self.from = from
        self.to = to
    }
}
