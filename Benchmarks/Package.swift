// swift-tools-version: 6.3
import PackageDescription

// A package of its own, so that nobody who uses fundgen resolves or builds it. `Benchmarks/README.md` says how to run it.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "FundgenBenchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "fundgen", path: "..", traits: ["SwiftCrypto", "SystemCrypto", "AsyncHTTPClient"]),
        .package(url: "https://github.com/apple/swift-crypto", "3.12.3"..<"5.0.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    ],
    targets: [
        // What the benchmarks share.
        .target(name: "SyntheticAPI", swiftSettings: strict),
        .target(name: "ProcessMeasurement", swiftSettings: strict),
        .target(
            name: "OfflineGateway",
            dependencies: [
                .product(name: "FundAPI", package: "fundgen"), .product(name: "FundRuntime", package: "fundgen"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ], swiftSettings: strict),

        // The generator, run as a process.
        .executableTarget(
            name: "WriteSyntheticSpecs", dependencies: ["SyntheticAPI"], swiftSettings: strict),
        .executableTarget(
            name: "GenerationBenchmark", dependencies: ["ProcessMeasurement", "SyntheticAPI"],
            swiftSettings: strict),
        .executableTarget(
            name: "CompileBenchmark", dependencies: ["ProcessMeasurement", "SyntheticAPI"],
            swiftSettings: strict),

        // The runtime, linked.
        .executableTarget(
            name: "CodingBenchmark",
            dependencies: [
                "OfflineGateway", .product(name: "FundAPI", package: "fundgen"),
                .product(name: "FundRuntime", package: "fundgen"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "SigningBenchmark",
            dependencies: [
                "OfflineGateway", .product(name: "FundAPI", package: "fundgen"),
                .product(name: "FundRuntime", package: "fundgen"), .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "_CryptoExtras", package: "swift-crypto"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "TestGatewayBenchmark",
            dependencies: [
                .product(name: "FundAPI", package: "fundgen"), .product(name: "FundRuntime", package: "fundgen"),
                .product(name: "FundTesting", package: "fundgen"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "WholeCallBenchmark",
            dependencies: [
                "OfflineGateway", .product(name: "FundAPI", package: "fundgen"),
                .product(name: "FundAsyncHTTPClient", package: "fundgen"),
                .product(name: "FundRuntime", package: "fundgen"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "SoakBenchmark",
            dependencies: [
                "OfflineGateway", .product(name: "FundAPI", package: "fundgen"),
                .product(name: "FundRuntime", package: "fundgen"),
            ], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6])
