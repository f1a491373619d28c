internal import SpecDiagnostics

/// A node as it is stored in a `NodeTree`.
struct NodeRecord: Sendable {
    enum Kind: Equatable, Sendable {
        case null
        case scalar(Node.Scalar.Style)
        case sequence
        /// Behind it come a key, its value, the next key and so on.
        case mapping
        /// It stands for the node at another index.
        case alias(of: Int32)
        /// A key that is no text or is there a second time; nobody sees it and its value.
        case dropped
    }

    var kind: Kind
    /// The text of a scalar, or the word for null, which is a text where a key is.
    let text: String
    var start: SourcePosition
    var end: SourcePosition
    /// The index behind the last of its own nodes.
    var next: Int32 = 0

    init(_ kind: Kind, _ text: String = "", start: SourcePosition, end: SourcePosition) {
        self.kind = kind
        self.text = text
        self.start = start
        self.end = end
    }
}
