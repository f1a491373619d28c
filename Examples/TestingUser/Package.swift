// swift-tools-version: 6.3
import PackageDescription

let fundgen: (String) -> Target.Dependency = { .product(name: $0, package: "fundgen") }

let package = Package(
    name: "TestingUser",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "fundgen", path: "../..", traits: ["SwiftCrypto"])
    ],
    targets: [
        .target(
            name: "TestingUser", dependencies: [fundgen("FundAPI"), fundgen("FundRuntime")],
            swiftSettings: [.treatAllWarnings(as: .error)]),
        // FundTesting is for tests alone: what pays cannot make an outcome.
        .testTarget(
            name: "TestingUserTests",
            dependencies: ["TestingUser", fundgen("FundAPI"), fundgen("FundRuntime"), fundgen("FundTesting")],
            swiftSettings: [.treatAllWarnings(as: .error)]),
    ],
    swiftLanguageModes: [.v6])
