// swift-tools-version: 6.3
import PackageDescription

/// Whether warnings are errors: in this repository's own checks, and never in an adopter's build.
///
/// A newer compiler may warn of more, and Swift Build refuses the flag beside its own `-suppress-warnings` for dependencies.
let warningsAreErrors = Context.environment["FUNDGEN_WARNINGS_AS_ERRORS"] == "1"

let strict: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .enableUpcomingFeature("InferIsolatedConformances"),
        .enableUpcomingFeature("ImmutableWeakCaptures"),
    ] + (warningsAreErrors ? [.treatAllWarnings(as: .error)] : [])

let crypto: [Target.Dependency] = [
    .product(name: "Crypto", package: "swift-crypto"),
    .product(name: "CryptoExtras", package: "swift-crypto"),
]

/// Certificates, beside what signs and verifies.
let certificates: [Target.Dependency] = crypto + [.product(name: "SwiftASN1", package: "swift-asn1")]

let package = Package(
    name: "fundgen",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .library(name: "FundAPI", targets: ["FundAPI"]),
        .library(name: "FundRuntime", targets: ["FundRuntime"]),
        // Each needs the trait of its dependencies, which is off by default; see below.
        .library(name: "FundLogging", targets: ["FundLogging"]),
        .library(name: "FundObservability", targets: ["FundObservability"]),
        .library(name: "FundAsyncHTTPClient", targets: ["FundAsyncHTTPClient"]),
        .executable(name: "fundgen", targets: ["fundgen"]),
        .plugin(name: "FundgenPlugin", targets: ["FundgenPlugin"]),
        .plugin(name: "FundgenCommand", targets: ["FundgenCommand"]),
        .plugin(name: "FundgenCheck", targets: ["FundgenCheck"]),
    ],
    // A package that does not turn a trait on neither downloads nor builds what hangs on it.
    traits: [
        .default(enabledTraits: ["Tool"]),
        .trait(name: "Tool", description: "fundgen and its command plugins; nothing else needs it"),
        .trait(name: "Logging", description: "FundLogging: calls through swift-log"),
        .trait(name: "Observability", description: "FundObservability: spans and metrics"),
        .trait(name: "AsyncHTTPClient", description: "FundAsyncHTTPClient: a transport on SwiftNIO"),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.3"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    ],
    targets: [
        // What an adopter links.
        .target(
            name: "FundRuntime",
            dependencies: certificates + [.product(name: "HTTPTypes", package: "swift-http-types")],
            swiftSettings: strict),
        .target(
            name: "FundAPI", dependencies: ["FundRuntime"], path: "Generated", exclude: ["fundgen.lock"],
            swiftSettings: strict),

        // What an adopter may link beside it. Without their traits these modules are empty.
        .target(
            name: "FundLogging",
            dependencies: [
                "FundRuntime", .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log", condition: .when(traits: ["Logging"])),
            ], swiftSettings: strict),
        .target(
            name: "FundObservability",
            dependencies: [
                "FundRuntime", .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(
                    name: "Tracing", package: "swift-distributed-tracing", condition: .when(traits: ["Observability"])),
                .product(name: "Metrics", package: "swift-metrics", condition: .when(traits: ["Observability"])),
            ], swiftSettings: strict),
        .target(
            name: "FundAsyncHTTPClient",
            dependencies: [
                "FundRuntime", .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(
                    name: "AsyncHTTPClient", package: "async-http-client",
                    condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["AsyncHTTPClient"])),
            ], swiftSettings: strict),

        // The generator, from text to text. Arrows only point upwards in this list.
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"]), .yum(["libyaml-devel"])]),
        .target(name: "SpecDiagnostics", swiftSettings: strict),
        .target(name: "SpecSyntax", dependencies: ["CLibYAML", "SpecDiagnostics"], swiftSettings: strict),
        .target(name: "SpecModel", dependencies: ["SpecDiagnostics", "SpecSyntax"], swiftSettings: strict),
        .target(name: "CodeTemplates", dependencies: ["SpecDiagnostics"], swiftSettings: strict),
        .target(name: "CFundgenTemplates"),
        .target(
            name: "SwiftRendering",
            dependencies: ["SpecDiagnostics", "SpecSyntax", "SpecModel", "CodeTemplates", "CFundgenTemplates"],
            swiftSettings: strict),
        .target(name: "CFundgenSHA256"),
        .target(name: "CFundgenMemory"),
        .target(
            name: "SDKGeneration",
            dependencies: [
                "CFundgenSHA256", "SpecDiagnostics", "SpecSyntax", "SpecModel", "CodeTemplates", "SwiftRendering",
            ],
            swiftSettings: strict),
        .target(
            name: "SDKVendoring", dependencies: ["SDKGeneration", "SpecDiagnostics", "SpecSyntax", "SwiftRendering"],
            swiftSettings: strict),
        .executableTarget(
            name: "fundgen",
            dependencies: [
                "CFundgenMemory", "SDKGeneration", "SDKVendoring", "SwiftRendering",
                .product(
                    name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["Tool"])),
            ], swiftSettings: strict),

        .executableTarget(name: "fundgen-build-module", dependencies: ["SDKGeneration"], swiftSettings: strict),

        // The tools, as SwiftPM runs them for adopters.
        .plugin(name: "FundgenPlugin", capability: .buildTool(), dependencies: ["fundgen-build-module"]),
        .plugin(
            name: "FundgenCommand",
            capability: .command(
                intent: .custom(
                    verb: "fundgen", description: "Generates, checks and validates typed SDKs of YAML specs."),
                permissions: [
                    .writeToPackageDirectory(
                        reason: "`fundgen generate` and `vendor` write Swift files into the package.")
                ]),
            dependencies: ["fundgen"]),
        .plugin(
            name: "FundgenCheck",
            capability: .command(
                intent: .custom(
                    verb: "fundgen-check",
                    description: "Checks generated files and copies, validates specs; writes nothing.")),
            dependencies: ["fundgen"]),

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
                .product(
                    name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["Tool"])),
            ], swiftSettings: strict),

        // Tests.
        .target(name: "GatewayFixture", dependencies: crypto, path: "Tests/GatewayFixture", swiftSettings: strict),
        .executableTarget(
            name: "FixtureGateway", dependencies: crypto + ["GatewayFixture"], path: "Tests/FixtureGateway",
            swiftSettings: strict),
        .testTarget(
            name: "FundRuntimeTests",
            dependencies: [
                "FundAsyncHTTPClient", "FundRuntime", "GatewayFixture",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(
                    name: "AsyncHTTPClient", package: "async-http-client",
                    condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["AsyncHTTPClient"])),
            ],
            resources: [.copy("Vectors")], swiftSettings: strict),
        .testTarget(
            name: "FundAPITests",
            dependencies: [
                "FundAPI", "FundRuntime", "GatewayFixture", .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .testTarget(name: "SpecDiagnosticsTests", dependencies: ["SpecDiagnostics"], swiftSettings: strict),
        .testTarget(name: "SpecSyntaxTests", dependencies: ["SpecSyntax", "SpecDiagnostics"], swiftSettings: strict),
        .testTarget(
            name: "FundLoggingTests",
            dependencies: [
                "FundLogging", "FundRuntime", .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log", condition: .when(traits: ["Logging"])),
            ], swiftSettings: strict),
        .testTarget(
            name: "FundObservabilityTests",
            dependencies: [
                "FundObservability", "FundRuntime", .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(
                    name: "Tracing", package: "swift-distributed-tracing", condition: .when(traits: ["Observability"])),
                .product(
                    name: "InMemoryTracing", package: "swift-distributed-tracing",
                    condition: .when(traits: ["Observability"])),
                .product(
                    name: "MetricsTestKit", package: "swift-metrics", condition: .when(traits: ["Observability"])),
            ], swiftSettings: strict),
        .testTarget(
            name: "CodeTemplatesTests", dependencies: ["CodeTemplates", "SpecDiagnostics"], swiftSettings: strict),
        .testTarget(
            name: "GoldenTests",
            dependencies: ["SpecDiagnostics", "SpecSyntax", "SpecModel", "CodeTemplates", "SwiftRendering"],
            exclude: ["Cases"], swiftSettings: strict),
        .testTarget(
            name: "SDKGenerationTests",
            dependencies: ["SDKGeneration", "SDKVendoring", "SpecDiagnostics", "SpecSyntax", "SwiftRendering"],
            swiftSettings: strict),
        .testTarget(
            name: "FundgenTests", dependencies: ["fundgen", "fundgen-build-module", "SDKGeneration"],
            swiftSettings: strict),
        .testTarget(
            name: "DocPagesTests",
            dependencies: ["fundgen-docs", "DocPages", "SpecDiagnostics", "SpecSyntax", "SpecModel"],
            exclude: ["Facts", "Families"], swiftSettings: strict),
        .testTarget(
            name: "CompileTests",
            dependencies: [
                "FundAPI", "SDKGeneration", "SDKVendoring", "SpecDiagnostics", "SpecSyntax", "SpecModel",
                "CodeTemplates", "SwiftRendering",
            ], exclude: ["Rejected", "Accepted", "OtherFamilies"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6])
