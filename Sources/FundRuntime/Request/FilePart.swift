/// A file of a call under its name on the wire.
struct FilePart: Hashable, Sendable {
    let name: String
    let file: FileUpload
}

extension FilePart: Confidential {
    /// The file's own description.
    var description: String { file.description }
}
