// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .treatAllWarnings(as: .error),
]

let crypto: [Target.Dependency] = [
    .product(name: "Crypto", package: "swift-crypto"),
    .product(name: "CryptoExtras", package: "swift-crypto"),
]

let package = Package(
    name: "fundgen",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .library(name: "FundAPI", targets: ["FundAPI"]),
        .library(name: "FundRuntime", targets: ["FundRuntime"]),
        .executable(name: "fundgen", targets: ["fundgen"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    ],
    targets: [
        // What an adopter links.
        .target(
            name: "FundRuntime", dependencies: crypto + [.product(name: "HTTPTypes", package: "swift-http-types")],
            swiftSettings: strict),
        .target(
            name: "FundAPI", dependencies: ["FundRuntime"], path: "Generated", exclude: ["fundgen.lock"],
            swiftSettings: strict),

        // The generator, from text to text. Arrows only point upwards in this list.
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"]), .yum(["libyaml-devel"])]),
        .target(name: "SpecDiagnostics", swiftSettings: strict),
        .target(name: "SpecSyntax", dependencies: ["CLibYAML", "SpecDiagnostics"], swiftSettings: strict),
        .target(name: "SpecModel", dependencies: ["SpecDiagnostics", "SpecSyntax"], swiftSettings: strict),
        .target(name: "CodeTemplates", dependencies: ["SpecDiagnostics"], swiftSettings: strict),
        .target(
            name: "SwiftTemplates", path: "Templates",
            resources: builtInTemplates.map { .embedInCode("\($0).mustache") }, swiftSettings: strict),
        .target(
            name: "SwiftRendering",
            dependencies: ["SpecDiagnostics", "SpecSyntax", "SpecModel", "CodeTemplates", "SwiftTemplates"],
            swiftSettings: strict),
        .target(
            name: "SDKGeneration",
            dependencies: ["SpecDiagnostics", "SpecSyntax", "SpecModel", "CodeTemplates", "SwiftRendering"],
            swiftSettings: strict),
        .executableTarget(
            name: "fundgen",
            dependencies: [
                "SDKGeneration", "SpecDiagnostics",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),

        // From published pages to specs and back. No product: who uses the generator never needs libxml2.
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"]), .yum(["libxml2-devel"])]),
        .target(
            name: "DocPages", dependencies: ["CLibXML2", "SpecDiagnostics", "SpecSyntax", "SpecModel"],
            swiftSettings: strict),
        .executableTarget(
            name: "fundgen-docs",
            dependencies: [
                "DocPages", "SDKGeneration", "SpecDiagnostics", "SpecSyntax", "SpecModel",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),

        // Benchmarks; `Benchmarks/run` builds and runs them.
        .executableTarget(
            name: "GenerationScale", path: "Benchmarks/GenerationScale", swiftSettings: strict),
        .executableTarget(
            name: "TemplateThroughput", dependencies: ["CodeTemplates", "SpecDiagnostics"],
            path: "Benchmarks/TemplateThroughput", swiftSettings: strict),

        // Tests.
        .target(name: "GatewayFixture", dependencies: crypto, path: "Tests/GatewayFixture", swiftSettings: strict),
        .executableTarget(
            name: "FixtureGateway", dependencies: crypto + ["GatewayFixture"], path: "Tests/FixtureGateway",
            swiftSettings: strict),
        .testTarget(
            name: "FundRuntimeTests",
            dependencies: ["FundRuntime", "GatewayFixture", .product(name: "HTTPTypes", package: "swift-http-types")],
            resources: [.copy("Vectors")], swiftSettings: strict),
        .testTarget(
            name: "FundAPITests",
            dependencies: [
                "FundAPI", "FundRuntime", "GatewayFixture", .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CodeTemplatesTests", dependencies: ["CodeTemplates", "SpecDiagnostics"], swiftSettings: strict),
        .testTarget(
            name: "GoldenTests",
            dependencies: ["SpecDiagnostics", "SpecSyntax", "SpecModel", "CodeTemplates", "SwiftRendering"],
            exclude: ["Cases"], swiftSettings: strict),
        .testTarget(
            name: "SDKGenerationTests",
            dependencies: ["SDKGeneration", "SpecDiagnostics", "SpecSyntax", "SwiftRendering"],
            swiftSettings: strict),
        .testTarget(name: "FundgenTests", dependencies: ["fundgen", "SDKGeneration"], swiftSettings: strict),
        .testTarget(
            name: "DocPagesTests", dependencies: ["DocPages", "SpecDiagnostics", "SpecSyntax", "SpecModel"],
            exclude: ["Facts"],
            swiftSettings: strict),
        .testTarget(
            name: "CompileTests", dependencies: ["FundAPI", "SDKGeneration", "SpecDiagnostics"],
            exclude: ["Rejected", "Accepted"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6])

/// `Templates/*.mustache`, by name.
var builtInTemplates: [String] {
    [
        "amount", "declaration", "declarations", "enumeration", "errorTable", "file", "method", "operation", "resource",
        "sent", "service", "structure", "value",
    ]
}
