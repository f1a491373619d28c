/// Whose cryptography a copy of the runtime is built on; a copy has no traits that could say it later.
package enum RuntimeCryptography: String, Sendable, CaseIterable {
    /// swift-crypto, on every system.
    case swiftCrypto = "swift-crypto"
    /// The system's libcrypto, on Linux.
    case system

    /// The folder of the runtime's sources that only the other one needs, wherever it is.
    var unwantedFolder: String { self == .swiftCrypto ? "LibCrypto" : "SwiftCrypto" }

    /// The files of the module of the system's library, below the checkout's sources; none for swift-crypto.
    var moduleFiles: [String] { self == .system ? ["CLibCrypto/module.modulemap", "CLibCrypto/shim.h"] : [] }

    /// A file of the runtime for a copy.
    ///
    /// What the trait says in the runtime's own package, a copy for swift-crypto reads off the packages that it is built with.
    func adapted(_ bytes: [UInt8]) -> [UInt8] {
        guard self == .swiftCrypto else { return bytes }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            switch line {
            case Self.condition("#if"): ArraySlice("#if canImport(Crypto)".utf8)
            case Self.condition("#elseif"): ArraySlice("#elseif canImport(Crypto)".utf8)
            default: line
            }
        }
        return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }

    private static func condition(_ word: String) -> ArraySlice<UInt8> { ArraySlice("\(word) SwiftCrypto".utf8) }
}
