/// A file's path as it is shown to people, and its content.
package struct SourceFile: Sendable {
    /// The path that diagnostics show.
    package var path: String
    /// The content, whatever it is.
    package var bytes: [UInt8]

    /// A file that has been read.
    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
