// swift-tools-version: 6.3
import PackageDescription

// A package of its own, which `Fuzzing/soak-libcrypto` builds with the leak sanitizer, and without swift-crypto.
let package = Package(
    name: "CryptoSoak",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "fundgen", path: "../..", traits: ["SystemCrypto"])],
    targets: [
        .executableTarget(
            name: "CryptoSoak", dependencies: [.product(name: "FundRuntime", package: "fundgen")],
            swiftSettings: [.treatAllWarnings(as: .error)])
    ],
    swiftLanguageModes: [.v6])
