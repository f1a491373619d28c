// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "PluginUser",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "fundgen", path: "../..", traits: ["SwiftCrypto"])],
    targets: [
        .executableTarget(
            name: "PluginUser",
            dependencies: [.product(name: "FundRuntime", package: "fundgen")],
            swiftSettings: [.defaultIsolation(MainActor.self), .treatAllWarnings(as: .error)],
            plugins: [.plugin(name: "FundgenPlugin", package: "fundgen")])
    ],
    swiftLanguageModes: [.v6])
