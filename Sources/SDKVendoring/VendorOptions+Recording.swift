internal import SDKGeneration
internal import SwiftRendering

extension VendorOptions {
    /// The names under which a lock file records options.
    private enum Key {
        static let layout = LockFile.layoutOption
        static let module = "module"
        static let channels = "channels"
        static let cryptography = "cryptography"
    }

    /// The name under which a lock file records the packages that a copy needs.
    static let requires = "requires"

    /// Takes what a lock file records as far as a flag could say it.
    ///
    /// Whether that is all of it shows when it is recorded again.
    init(recorded: [String: String]) {
        let module = recorded[Key.module].flatMap { Self.isModule($0) ? $0 : nil }
        self.init(recorded[Key.layout] == "target" ? .target : module.map { .package(module: $0) } ?? .usual)
        let names = recorded[Key.channels]?.split(separator: " ").map(String.init) ?? []
        take(names.compactMap(RuntimeChannel.init))
        // Not recorded where it is the usual one, as in copies from before there were two.
        cryptography = recorded[Key.cryptography].flatMap(RuntimeCryptography.init) ?? .swiftCrypto
        let plan = PlanOptions(recorded: recorded)
        access = plan.access
        prefix = plan.prefix
        only = plan.only
        isEquatable = plan.isEquatable
    }

    /// What the lock file of a copy with these sources of the runtime records.
    func recorded(_ runtime: RuntimeSources) -> [String: String] {
        recorded(requires: runtime.requirements.map { "\($0.package) \($0.version)" }.joined(separator: ", "))
    }

    /// What the lock file of a copy records that needs these packages.
    func recorded(requires packages: String) -> [String: String] {
        var values = plan(types: []).recorded
        values[Key.channels] = channels.map(\.rawValue).joined(separator: " ")
        if cryptography != .swiftCrypto { values[Key.cryptography] = cryptography.rawValue }
        values[Self.requires] = packages
        switch layout {
        case .target: values[Key.layout] = "target"
        case .package(let module):
            values[Key.layout] = "package"
            values[Key.module] = module
        }
        return values
    }
}
