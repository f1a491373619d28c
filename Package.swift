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

/// The two libraries of cryptography.
///
/// Where both traits are on, as in the union of a graph, the system's is used; Apple systems have the first.
let crypto: [Target.Dependency] = [
    product("Crypto", of: "swift-crypto", with: "SwiftCrypto"),
    product("_CryptoExtras", of: "swift-crypto", with: "SwiftCrypto"),
    .target(name: "CLibCrypto", condition: .when(platforms: [.linux], traits: ["SystemCrypto"])),
]
let asn1: Target.Dependency = .product(name: "SwiftASN1", package: "swift-asn1")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let argumentParser: Target.Dependency = product("ArgumentParser", of: "swift-argument-parser", with: "Tool")
/// The system's libyaml, or the copy inside Yams; the system's stays in the graph, and nobody imports it then.
let yaml: [Target.Dependency] = ["CLibYAML", product("Yams", of: "Yams", with: "BundledYAML")]
let mock: [Target.Dependency] = [
    .target(name: "FundTesting", condition: .when(traits: ["Mock"])),
    product("FlyingFox", of: "FlyingFox", with: "Mock"),
    product("FlyingSocks", of: "FlyingFox", with: "Mock"),
]
let logging: [Target.Dependency] = [product("Logging", of: "swift-log", with: "Logging")]
let observability: [Target.Dependency] = [
    product("Tracing", of: "swift-distributed-tracing", with: "Observability"),
    product("Metrics", of: "swift-metrics", with: "Observability"),
]
let asyncHTTPClient: [Target.Dependency] = [
    product("AsyncHTTPClient", of: "async-http-client", with: "AsyncHTTPClient"),
    product("NIOCore", of: "swift-nio", with: "AsyncHTTPClient"),
    product("NIOHTTP1", of: "swift-nio", with: "AsyncHTTPClient"),
    product("NIOPosix", of: "swift-nio", with: "AsyncHTTPClient"),
    product("NIOSSL", of: "swift-nio-ssl", with: "AsyncHTTPClient"),
]

/// A product that is neither downloaded nor built while a trait is off.
func product(_ name: String, of package: String, with trait: String) -> Target.Dependency {
    .product(name: name, package: package, condition: .when(traits: [trait]))
}

let package = Package(
    name: "fundgen",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .library(name: "FundAPI", targets: ["FundAPI"]),
        .library(name: "FundRuntime", targets: ["FundRuntime"]),
        .library(name: "FundTesting", targets: ["FundTesting"]),
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
        .default(enabledTraits: ["SwiftCrypto", "Tool"]),
        .trait(name: "SwiftCrypto", description: "cryptography of swift-crypto, on every system"),
        .trait(
            name: "SystemCrypto", description: "cryptography of the system's OpenSSL 3, on Linux, without swift-crypto"),
        .trait(name: "Tool", description: "fundgen and its command plugins; nothing else needs it"),
        .trait(
            name: "BundledYAML",
            description: "fundgen and the build plugin without the system's libyaml: the copy inside Yams is compiled"),
        .trait(name: "Mock", description: "fundgen mock: the specs' calls over HTTP"),
        .trait(name: "Logging", description: "FundLogging: calls through swift-log"),
        .trait(name: "Observability", description: "FundObservability: spans and metrics"),
        .trait(name: "AsyncHTTPClient", description: "FundAsyncHTTPClient: a transport on SwiftNIO"),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
        .package(url: "https://github.com/apple/swift-crypto", "3.12.3"..<"5.0.0"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.3"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", .upToNextMinor(from: "0.27.1")),
    ],
    targets: [
        .systemLibrary(
            name: "CLibCrypto", pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"]), .brew(["openssl@3"]), .yum(["openssl-devel"])]),

        // What an adopter links, and what may be linked beside it: without its trait such a module is empty.
        .target(name: "FundRuntime", dependencies: crypto + [asn1, httpTypes]),
        .target(
            name: "FundAPI", dependencies: ["FundRuntime"], path: "Generated",
            exclude: ["fundgen.lock", "fundgen.model.json"]),
        .target(name: "FundTesting", dependencies: ["FundRuntime", httpTypes]),
        .target(name: "FundLogging", dependencies: ["FundRuntime", httpTypes] + logging),
        .target(name: "FundObservability", dependencies: ["FundRuntime", httpTypes] + observability),
        .target(name: "FundAsyncHTTPClient", dependencies: ["FundRuntime", httpTypes] + asyncHTTPClient),

        // The generator, from text to text. Arrows only point upwards in this list.
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"]), .yum(["libyaml-devel"])]),
        .target(name: "SpecDiagnostics"),
        .target(name: "SpecLanguage", dependencies: ["SpecDiagnostics"]),
        .target(name: "SpecSyntax", dependencies: yaml + ["SpecDiagnostics", "SpecLanguage"]),
        .target(name: "SpecModel", dependencies: ["SpecDiagnostics", "SpecLanguage", "SpecSyntax"]),
        .target(name: "CodeTemplates", dependencies: ["SpecDiagnostics"]),
        .target(name: "SwiftTemplates", path: "Templates", resources: [.embedInCode("Swift")]),
        .target(
            name: "SwiftRendering",
            dependencies: ["SpecDiagnostics", "SpecLanguage", "SpecModel", "CodeTemplates", "SwiftTemplates"]),
        .target(
            name: "SDKGeneration",
            dependencies: [
                "SpecDiagnostics", "SpecLanguage", "SpecSyntax", "SpecModel", "CodeTemplates", "SwiftRendering",
            ]),
        .target(
            name: "SDKVendoring", dependencies: ["SDKGeneration", "SpecDiagnostics", "SpecSyntax", "SwiftRendering"]),
        .executableTarget(
            name: "fundgen",
            dependencies: ["SDKGeneration", "SDKVendoring", "SwiftRendering", argumentParser] + mock),
        .executableTarget(name: "fundgen-build-module", dependencies: ["SDKGeneration"]),

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
        .target(name: "DocPages", dependencies: ["CLibXML2", "SpecDiagnostics", "SpecLanguage", "SpecModel"]),
        .executableTarget(
            name: "fundgen-docs",
            dependencies: ["DocPages", "SDKGeneration", "SpecDiagnostics", "SpecSyntax", "SpecModel", argumentParser]),

        // Tests.
        .target(name: "GatewayFixture", dependencies: crypto, path: "Tests/GatewayFixture"),
        .executableTarget(
            name: "FixtureGateway", dependencies: crypto + ["FundRuntime", "GatewayFixture"],
            path: "Tests/FixtureGateway"),
        .testTarget(
            name: "FundRuntimeTests",
            dependencies: [
                "FundAsyncHTTPClient", "FundLogging", "FundObservability", "FundRuntime", "GatewayFixture", httpTypes,
                product("InMemoryTracing", of: "swift-distributed-tracing", with: "Observability"),
                product("MetricsTestKit", of: "swift-metrics", with: "Observability"),
            ] + asyncHTTPClient + crypto + logging + observability,
            resources: [.copy("Vectors")]),
        .testTarget(
            name: "FundTestingTests",
            dependencies: [
                "FundAPI", "FundRuntime", "FundTesting", "GoldenPages", "GoldenShop", "SDKGeneration",
                "SpecDiagnostics", "SpecModel", httpTypes,
            ]),
        .testTarget(name: "FundAPITests", dependencies: ["FundAPI", "FundRuntime", "GatewayFixture"] + crypto),
        // Made of the samples in schemas/, and of those of three golden cases.
        .testTarget(
            name: "FundAPISampleTests", dependencies: ["FundAPI", "FundRuntime", "FundTesting"],
            exclude: ["fundgen.lock"]),
        .testTarget(
            name: "GoldenShopSampleTests", dependencies: ["FundRuntime", "FundTesting", "GoldenShop"],
            path: "Tests/GoldenTests/Cases/shop/expected-tests"),
        .testTarget(
            name: "GoldenDeskSampleTests", dependencies: ["FundRuntime", "FundTesting", "GoldenDesk"],
            path: "Tests/GoldenTests/Cases/private-values-of-all-types/expected-tests"),
        .testTarget(
            name: "GoldenDepotSampleTests", dependencies: ["FundRuntime", "FundTesting", "GoldenDepot"],
            path: "Tests/GoldenTests/Cases/files-that-are-uploaded/expected-tests"),
        .testTarget(name: "SpecDiagnosticsTests", dependencies: ["SpecDiagnostics"]),
        .testTarget(name: "SpecSyntaxTests", dependencies: ["SpecSyntax", "SpecDiagnostics"]),
        .testTarget(
            name: "SpecModelTests", dependencies: ["SpecDiagnostics", "SpecLanguage", "SpecSyntax", "SpecModel"]),
        .testTarget(
            name: "SwiftRenderingTests",
            dependencies: [
                "CodeTemplates", "SDKGeneration", "SpecDiagnostics", "SpecModel", "SpecSyntax", "SwiftRendering",
            ]),
        .testTarget(name: "CodeTemplatesTests", dependencies: ["CodeTemplates", "SpecDiagnostics"]),
        .testTarget(
            name: "GoldenTests",
            dependencies: ["SDKGeneration", "SpecDiagnostics", "SpecSyntax", "CodeTemplates", "SwiftRendering"],
            exclude: ["Cases"]),
        .target(
            name: "GoldenShop", dependencies: ["FundRuntime"], path: "Tests/GoldenTests/Cases/shop/expected",
            exclude: ["fundgen.model.json", "plan.yaml"]),
        .target(
            name: "GoldenPages", dependencies: ["FundRuntime"],
            path: "Tests/GoldenTests/Cases/pages-and-preset-functions/expected",
            exclude: ["fundgen.model.json", "plan.yaml"]),
        .target(
            name: "GoldenDesk", dependencies: ["FundRuntime"],
            path: "Tests/GoldenTests/Cases/private-values-of-all-types/expected",
            exclude: ["fundgen.model.json", "plan.yaml"]),
        .target(
            name: "GoldenDepot", dependencies: ["FundRuntime"],
            path: "Tests/GoldenTests/Cases/files-that-are-uploaded/expected",
            exclude: ["fundgen.model.json", "plan.yaml"]),
        .target(
            name: "GoldenEquality", dependencies: ["FundRuntime"],
            path: "Tests/GoldenTests/Cases/equatable-on-demand/expected",
            exclude: ["fundgen.model.json", "plan.yaml"]),
        .testTarget(
            name: "GoldenRunTests",
            dependencies: [
                "FundRuntime", "GatewayFixture", "GoldenDepot", "GoldenDesk", "GoldenEquality", "GoldenShop",
            ] + crypto),
        .target(
            name: "SpecMutations", dependencies: ["SDKGeneration", "SpecDiagnostics", "SwiftRendering"],
            path: "Tests/SpecMutations"),
        .executableTarget(name: "SpecFuzzer", dependencies: ["SpecMutations"], path: "Tests/SpecFuzzer"),
        .testTarget(
            name: "SDKGenerationTests",
            dependencies: [
                "SDKGeneration", "SDKVendoring", "SpecDiagnostics", "SpecMutations", "SpecSyntax", "SwiftRendering",
            ]),
        .testTarget(name: "FundgenTests", dependencies: ["fundgen", "fundgen-build-module", "SDKGeneration"]),
        .testTarget(
            name: "DocPagesTests",
            dependencies: ["fundgen-docs", "DocPages", "SpecDiagnostics", "SpecSyntax", "SpecModel"],
            exclude: ["Facts", "Families"]),
        .testTarget(
            name: "CompileTests",
            dependencies: [
                "FundAPI", "FundTesting", "SDKGeneration", "SDKVendoring", "SpecDiagnostics", "SpecSyntax", "SpecModel",
                "CodeTemplates", "SwiftRendering", "SwiftTemplates",
            ],
            exclude: ["Rejected", "Accepted", "OtherFamilies", "StandIns"]),
    ],
    swiftLanguageModes: [.v6])

for target in package.targets where ![.plugin, .system].contains(target.type) { target.swiftSettings = strict }
