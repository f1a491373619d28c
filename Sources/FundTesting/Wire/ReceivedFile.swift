/// A file that came with a call.
struct ReceivedFile: Sendable {
    let fileName: String
    let mediaType: String
    /// In bytes.
    let size: Int
}
