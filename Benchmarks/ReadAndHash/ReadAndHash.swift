import SDKGeneration

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The floor under a run that finds nothing to do: the files named are read and hashed as the tool does, and no more.
@main
struct ReadAndHash {
    static func main() {
        for path in CommandLine.arguments.dropFirst() {
            guard let bytes = content(of: path) else {
                print("cannot read \(path)")
                exit(70)
            }
            _ = SHA256.hash(of: bytes)
        }
    }

    private static func content(of path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { return nil }
        let size = Int(status.st_size)
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = max(0, read(file, buffer.baseAddress, size))
        }
    }
}
