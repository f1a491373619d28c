// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "TwoModules",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "fundgen", path: "../..")],
    targets: [
        .target(
            name: "Shop",
            dependencies: [.product(name: "FundRuntime", package: "fundgen")],
            swiftSettings: [.treatAllWarnings(as: .error)],
            plugins: [.plugin(name: "FundgenPlugin", package: "fundgen")]),
        .target(
            name: "Depot",
            dependencies: [.product(name: "FundRuntime", package: "fundgen")],
            swiftSettings: [.treatAllWarnings(as: .error)],
            plugins: [.plugin(name: "FundgenPlugin", package: "fundgen")]),
        .executableTarget(
            name: "TwoModules",
            dependencies: ["Shop", "Depot", .product(name: "FundRuntime", package: "fundgen")],
            swiftSettings: [.treatAllWarnings(as: .error)]),
        .testTarget(name: "ShopTests", dependencies: ["Shop"], swiftSettings: [.treatAllWarnings(as: .error)]),
    ],
    swiftLanguageModes: [.v6])
