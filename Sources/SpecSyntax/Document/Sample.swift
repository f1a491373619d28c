package import SpecDiagnostics

extension Document {
    /// A documented request or reply, checked against the model.
    package struct Sample: Sendable {
        package var name: Located<String>?
        /// The request under the names of its fields.
        package var request: Node?
        /// What travels for it.
        package var content: Node?
        /// The reply's node.
        package var reply: Node?
        package var by: Located<String>?
        package var range: SourceRange
    }
}

extension Document.Sample {
    init?(_ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "a sample")
        self.init(
            name: map.text("name"), request: map.node("request"), content: map.node("content"),
            reply: map.node("reply"), by: map.text("by"), range: node.range)
        map.finish(&problems)
    }
}
