internal import SDKGeneration

/// The `Package.swift` of a copy that is a package of its own.
struct CopyPackage {
    let runtime: RuntimeSources
    let module: String

    /// The manifest's text.
    ///
    /// Warnings are not errors here, as they are where this is made: a later compiler may have new ones.
    var text: String {
        """
        // swift-tools-version: 6.3
        // Written by \(Generator.name); README.md says how to refresh this copy.
        import PackageDescription

        let settings: [SwiftSetting] = [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
            .enableUpcomingFeature("InferIsolatedConformances"),
            .enableUpcomingFeature("ImmutableWeakCaptures"),
        ]

        let package = Package(
            name: "\(module)",
            platforms: [\(platforms)],
            products: [
                .library(name: "\(module)", targets: ["\(module)"]),
                .library(name: "FundRuntime", targets: ["FundRuntime"]),
            ],
            dependencies: [
        \(dependencies)
            ],
            targets: [
        \(systemLibrary)        .target(
                    name: "FundRuntime",
                    dependencies: [
        \(products)
                    ],
                    swiftSettings: settings),
                .target(name: "\(module)", dependencies: ["FundRuntime"], swiftSettings: settings),
            ],
            swiftLanguageModes: [.v6])

        """
    }

    private var platforms: String {
        RuntimeRequirement.platforms.map { ".\($0.key)(.v\($0.value))" }.joined(separator: ", ")
    }

    private var dependencies: String {
        runtime.requirements.map { "        .package(url: \"\($0.url)\", \($0.versions))," }
            .joined(separator: "\n")
    }

    private var products: String {
        let products = runtime.requirements.flatMap { requirement in
            requirement.products.map { ".product(name: \"\($0)\", package: \"\(requirement.package)\")" }
        }
        return ((runtime.moduleFiles.isEmpty ? [] : ["\"CLibCrypto\""]) + products)
            .map { "                \($0)," }.joined(separator: "\n")
    }

    private var systemLibrary: String {
        runtime.moduleFiles.isEmpty
            ? ""
            : """
                    .systemLibrary(
                        name: "CLibCrypto", pkgConfig: "libcrypto",
                        providers: [.apt(["libssl-dev"]), .yum(["openssl-devel"])]),

            """
    }
}
