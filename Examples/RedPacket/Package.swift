// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "RedPacket",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "red-packet", targets: ["RedPacket"])],
    dependencies: [
        .package(name: "fundgen", path: "../.."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .executableTarget(
            name: "RedPacket",
            dependencies: [
                .product(name: "FundAPI", package: "fundgen"),
                .product(name: "FundRuntime", package: "fundgen"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ])
    ],
    swiftLanguageModes: [.v6])
