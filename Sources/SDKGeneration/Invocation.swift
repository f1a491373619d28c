#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

extension Generator {
    /// How the user calls the tool: by its name, or as the plugin says that runs it.
    package static let command = getenv("FUNDGEN_COMMAND").map { String(cString: $0) } ?? name
}
