// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "CommandUser",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "fundgen", path: "../..")],
    targets: [
        .executableTarget(
            name: "CommandUser",
            dependencies: [.product(name: "FundRuntime", package: "fundgen")],
            exclude: ["Generated/fundgen.lock", "Generated/fundgen.model.json"],
            swiftSettings: [.treatAllWarnings(as: .error)])
    ],
    swiftLanguageModes: [.v6])
