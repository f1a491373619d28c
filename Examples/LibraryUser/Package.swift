// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "LibraryUser",
    platforms: [.macOS(.v15)],
    dependencies: [
        // Without the generator: then its argument parser is not even downloaded.
        .package(name: "fundgen", path: "../..", traits: ["SwiftCrypto"])
    ],
    targets: [
        .executableTarget(
            name: "LibraryUser",
            dependencies: [
                .product(name: "FundAPI", package: "fundgen"), .product(name: "FundRuntime", package: "fundgen"),
            ],
            swiftSettings: [.treatAllWarnings(as: .error)])
    ],
    swiftLanguageModes: [.v6])
