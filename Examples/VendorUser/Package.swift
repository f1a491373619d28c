// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "VendorUser",
    platforms: [.macOS(.v15)],
    dependencies: [
        // What the copy in Sources/VendorUser/Fund is compiled against; it does not need the package it came from.
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
        .package(url: "https://github.com/apple/swift-crypto", "3.12.3"..<"5.0.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    ],
    targets: [
        .executableTarget(
            name: "VendorUser",
            dependencies: [
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "_CryptoExtras", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            exclude: ["Fund/LICENSE.txt", "Fund/README.md", "Fund/fundgen.lock", "Fund/fundgen.model.json"],
            swiftSettings: [.defaultIsolation(MainActor.self), .treatAllWarnings(as: .error)])
    ],
    swiftLanguageModes: [.v6])
