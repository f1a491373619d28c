/// How the third version of the gateway takes an operation.
@nonexhaustive public enum V3Verb: String, Hashable, Sendable {
    /// A GET request, whose content is sent in the address: nothing private may be in it.
    case get
    /// A POST request, whose content is its body.
    case post
}
