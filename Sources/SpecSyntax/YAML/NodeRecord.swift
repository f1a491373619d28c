internal import SpecDiagnostics

/// A node as it is stored in a `NodeTree`.
///
/// It holds nothing that is counted: a file has tens of thousands, which are looked at again and again and freed at once.
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
    /// Where among the texts of the file the one of a scalar is, or the word for null, which is a text where a key is.
    let text: Range<Int32>
    var start: SourcePosition
    var end: SourcePosition
    /// The index behind the last of its own nodes.
    var next: Int32 = 0

    init(_ kind: Kind, _ text: Range<Int32> = 0..<0, start: SourcePosition, end: SourcePosition) {
        self.kind = kind
        self.text = text
        self.start = start
        self.end = end
    }

    /// The bytes of the text among those of its file.
    func text(in texts: [UInt8]) -> ArraySlice<UInt8> { texts[Int(text.lowerBound)..<Int(text.upperBound)] }
}
