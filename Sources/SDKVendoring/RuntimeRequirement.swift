/// A package that the runtime's sources import modules of.
struct RuntimeRequirement: Equatable {
    let package: String
    let url: String
    /// The lowest version.
    let version: String
    /// The first version that is too high; nil for the next major one.
    var limit: String?
    /// The modules, each a product of its name.
    var products: [String]

    /// The versions as a manifest says them.
    var versions: String { limit.map { "\"\(version)\"..<\"\($0)\"" } ?? "from: \"\(version)\"" }

    /// What this project's manifest requires for the runtime; a test holds it to `swift package dump-package`.
    static let all = [
        RuntimeRequirement(
            package: "swift-asn1", url: "https://github.com/apple/swift-asn1", version: "1.7.4",
            products: ["SwiftASN1"]
        ),
        RuntimeRequirement(
            package: "swift-crypto", url: "https://github.com/apple/swift-crypto", version: "3.12.3", limit: "5.0.0",
            products: ["Crypto", "_CryptoExtras"]),
        RuntimeRequirement(
            package: "swift-http-types", url: "https://github.com/apple/swift-http-types", version: "1.8.0",
            products: ["HTTPTypes"]),
    ]

    /// The lowest version of each system that the runtime is for; held to the manifest likewise.
    static let platforms: KeyValuePairs = ["macOS": "15", "iOS": "18", "tvOS": "18", "watchOS": "11", "visionOS": "2"]

    /// The packages of which any of some modules are imported, each with those alone.
    static func needed(for modules: Set<String>) -> [RuntimeRequirement] {
        all.compactMap { requirement in
            var needed = requirement
            needed.products.removeAll { !modules.contains($0) }
            return needed.products.isEmpty ? nil : needed
        }
    }
}
