internal import SDKGeneration

/// A file of the runtime, as it is and in its pieces.
struct RuntimeFile {
    /// The path below the runtime's folder.
    let path: RelativePath
    let bytes: [UInt8]
    let source: SwiftFile

    /// Takes a file apart; one that cannot be read is refused.
    init(_ file: InputFile) throws(VendoringProblem) {
        path = file.path
        bytes = file.bytes
        source = try SwiftFile(file.bytes, path: file.displayPath)
    }
}
