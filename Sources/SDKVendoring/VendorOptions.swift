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
    }

    /// What the copy is.
    package var layout: Layout
    /// The channels whose sources are in it.
    package var channels: [RuntimeChannel]
    /// Who sees the declarations.
    package var access: PlanOptions.Access
    /// What names of the generated types begin with, in a target those of the runtime as well.
    package var prefix: String

    /// The module of the generated code when nothing is said.
    package static let module = "FundAPI"

    /// Takes what was said; the rest is as in `recorded`, or has its default.
    ///
    /// - Returns: nil when `recorded` is no record of a copy.
    package init?(
        layout: Layout? = nil, channels: [RuntimeChannel] = [], access: PlanOptions.Access? = nil,
        prefix: String? = nil, recorded: [String: String]? = nil
    ) {
        var known = Layout.package(module: Self.module)
        var knownChannels = RuntimeChannel.allCases
        var knownPlan: PlanOptions?
        if let recorded {
            switch recorded[Key.layout] {
            case "target": known = .target
            case "package": known = .package(module: recorded[Key.module] ?? Self.module)
            default: return nil
            }
            let names = recorded[Key.channels]?.split(separator: " ").map(String.init) ?? []
            knownChannels = names.compactMap(RuntimeChannel.init)
            knownPlan = PlanOptions(recorded: recorded)
            guard knownPlan != nil, !names.isEmpty, knownChannels.count == names.count, Self.isSound(known) else {
                return nil
            }
        }
        self.layout = layout ?? known
        self.channels = RuntimeChannel.closed(channels.isEmpty ? knownChannels : channels)
        let usual: PlanOptions.Access = self.layout == .target ? .internal : .public
        self.access = access ?? knownPlan?.access ?? usual
        self.prefix = prefix ?? knownPlan?.prefix ?? ""
    }

    /// Whether a module can have the name: `Package.swift` holds it as it is.
    package static func isModule(_ name: String) -> Bool {
        !name.isEmpty && name != "FundRuntime" && PlanOptions(prefix: name) != nil
    }

    private static func isSound(_ layout: Layout) -> Bool {
        if case .package(let module) = layout { isModule(module) } else { true }
    }

    /// The generator's options for a copy with these sources of the runtime.
    func plan(_ runtime: RuntimeSources) -> PlanOptions {
        var plan = PlanOptions(access: access, prefix: prefix) ?? PlanOptions()
        if layout == .target { plan.runtime = .sameModule(prefix: prefix, types: runtime.types) }
        return plan
    }

    /// What the lock file of the copy records.
    func recorded(_ runtime: RuntimeSources) -> [String: String] {
        var values = plan(runtime).recorded
        values[Key.channels] = channels.map(\.rawValue).joined(separator: " ")
        values[Key.requires] = runtime.requirements.map { "\($0.package) \($0.version)" }.joined(separator: ", ")
        switch layout {
        case .target: values[Key.layout] = "target"
        case .package(let module):
            values[Key.layout] = "package"
            values[Key.module] = module
        }
        return values
    }

    /// The names under which a lock file records options.
    private enum Key {
        static let layout = LockFile.layoutOption
        static let module = "module"
        static let channels = "channels"
        static let requires = "requires"
    }
}
