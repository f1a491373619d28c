package import SpecDiagnostics

/// Where facts are from, under the name that `by` uses.
///
/// A class, since thousands of facts share one.
package final class Evidence: Sendable {
    package enum Kind: Sendable {
        /// A published page, by its address.
        case page(String)
        /// Other material.
        case source(String)
        /// A conclusion of ours, with its reason.
        case inferred(String)
    }

    /// How much of a page could be read.
    package enum Extent: String, Sendable, CaseIterable {
        case full, partial, none
    }

    package let name: Located<String>
    package let kind: Kind
    package let date: String?
    package let note: String?
    package let seen: Extent?

    package init(name: Located<String>, kind: Kind, date: String?, note: String?, seen: Extent?) {
        self.name = name
        self.kind = kind
        self.date = date
        self.note = note
        self.seen = seen
    }
}
