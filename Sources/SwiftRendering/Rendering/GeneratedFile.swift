/// One file of the output, in memory.
package struct GeneratedFile: Hashable, Sendable {
    /// Below the output folder, with `/` between folders.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
