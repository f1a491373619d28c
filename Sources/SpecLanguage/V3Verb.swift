/// The HTTP verb by which the third version of the gateway takes a call.
package enum V3Verb: String, CaseIterable, Sendable {
    /// The content is sent in the address.
    case get
    /// The content is sent in the body.
    case post
}
