package import SpecDiagnostics

/// A documented request or reply.
package struct Sample: Sendable {
    package let name: Located<String>?
    /// The request under the names of its fields.
    package let request: LocatedJSON?
    /// What is sent for it.
    package let content: LocatedJSON?
    /// The reply's node.
    package let reply: LocatedJSON?

    package init(name: Located<String>?, request: LocatedJSON?, content: LocatedJSON?, reply: LocatedJSON?) {
        self.name = name
        self.request = request
        self.content = content
        self.reply = reply
    }
}
