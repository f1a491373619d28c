internal import SDKGeneration
package import SwiftRendering

/// What an adopter decides about a copy; the copy's lock file records it, so that a refresh makes the same again.
package struct VendorOptions: Sendable, Equatable {
    /// What the copy is.
    package enum Layout: Sendable, Equatable {
        /// A package of its own: the module `FundRuntime` as it is, and the generated code in the module named.
        case package(module: String)
        /// Files for a target that there is already, in one module with its own code.
        case target

        /// A package whose generated code is in the module `FundAPI`.
        package static let usual = package(module: "FundAPI")
    }

    /// What the copy is.
    package var layout: Layout
    /// The channels whose sources are in it, with those that they build on.
    package private(set) var channels: [RuntimeChannel]
    /// Whose cryptography it is built on.
    package var cryptography = RuntimeCryptography.swiftCrypto
    /// Who sees the declarations.
    package var access: PlanOptions.Access
    /// What names of the generated types begin with, in a target those of the runtime as well.
    package var prefix = ""
    /// The calls, resources and services whose code is in it, with what they need; none for all calls.
    package var only: [String] = []
    /// Whether requests, replies and what is in them are `Equatable`.
    package var isEquatable = false

    /// What a copy is when no more is said: with every channel, public as a package and internal in a target.
    package init(_ layout: Layout = .usual) {
        self.layout = layout
        channels = RuntimeChannel.allCases
        access = layout == .target ? .internal : .public
    }

    /// Takes channels, and those that they build on; with none it has all.
    package mutating func take(_ channels: [RuntimeChannel]) {
        self.channels = channels.isEmpty ? RuntimeChannel.allCases : RuntimeChannel.closed(channels)
    }

    /// Whether a module can have the name: `Package.swift` holds it as it is, beside the modules that the runtime is and
    /// imports.
    package static func isModule(_ name: String) -> Bool {
        !name.isEmpty && PlanOptions(prefix: name) != nil && !takenModules.contains(name.lowercased())
    }

    /// In small letters: a file system may not tell `Fundruntime` from `FundRuntime`.
    private static let takenModules: Set<String> = {
        let products = RuntimeRequirement.all.flatMap(\.products)
        let others = [
            "CLibCrypto", "FundRuntime", "Swift", "Foundation", "FoundationEssentials", "Dispatch", "Any", "Self",
            "Type", "Protocol",
        ]
        return Set((products + others).map { $0.lowercased() })
    }()

    /// The generator's options for a copy whose runtime has these types.
    func plan(types: Set<String>) -> PlanOptions {
        var plan =
            PlanOptions(access: access, prefix: prefix, only: only, isEquatable: isEquatable) ?? PlanOptions()
        if layout == .target { plan.runtime = .sameModule(prefix: prefix, types: types) }
        return plan
    }
}
