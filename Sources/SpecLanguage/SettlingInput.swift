package import SpecDiagnostics

/// One input of the call that settles an unknown outcome, and where it is from.
package struct SettlingInput: Sendable {
    package enum Origin: Sendable {
        /// A field of the request that was sent.
        case request(Located<String>)
        case constant(Located<String>)
        /// A field of the reply: it is lost when the outcome is unknown.
        case reply(Located<String>)
    }

    package let field: Located<String>
    package let origin: Origin
    package let range: SourceRange

    package init(field: Located<String>, origin: Origin, range: SourceRange) {
        self.field = field
        self.origin = origin
        self.range = range
    }

    /// The field of the request that it is from, if it is from the request.
    package var requestField: Located<String>? {
        if case .request(let name) = origin { name } else { nil }
    }
}
