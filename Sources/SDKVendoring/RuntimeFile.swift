internal import SDKGeneration

/// A file of the runtime, as it is and in its pieces.
struct RuntimeFile {
    /// The path below the runtime's folder.
    let path: RelativePath
    let bytes: [UInt8]
    let source: SwiftFile

    /// Takes a file apart; one that cannot be read is refused.
    init(_ file: InputFile, _ cryptography: RuntimeCryptography) throws(VendoringProblem) {
        path = file.path
        bytes = cryptography.adapted(file.bytes)
        source = try SwiftFile(bytes, path: file.displayPath)
    }
}
