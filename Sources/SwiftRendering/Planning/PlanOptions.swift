import CodeTemplates
import SpecDiagnostics
import SpecLanguage

/// What an adopter decides about the generated Swift: of which calls it is, who sees it, what its names begin with, where
/// the runtime is.
package struct PlanOptions: Sendable, Equatable {
    /// Who may use the generated declarations.
    package enum Access: String, Sendable, CaseIterable {
        case `public`, package, `internal`
    }

    /// Where the declarations of the runtime are found.
    package enum Runtime: Sendable, Equatable {
        /// In the module `FundRuntime`, which is imported and named in front.
        case module
        /// In the module that the generated files are in, each type with `prefix` in front of its name.
        case sameModule(prefix: String, types: Set<String>)
    }

    package var access: Access
    /// What the types at the top of the module, and the accessors on `Client`, begin with; empty for nothing.
    package let prefix: String
    package var runtime: Runtime
    /// The calls, resources and services that there is Swift for, with what they need: without `cloud.`, sorted, each
    /// once; none for all calls.
    package let only: [String]
    /// Whether requests, replies and what is in them are `Equatable`.
    package var isEquatable = false

    /// Takes options; `nil` when `prefix` cannot begin a Swift name.
    package init?(
        access: Access = .public, prefix: String, runtime: Runtime = .module, only: [String] = [],
        isEquatable: Bool = false
    ) {
        guard prefix.isEmpty || Self.isName(prefix) else { return nil }
        self.access = access
        self.prefix = prefix
        self.runtime = runtime
        self.only = Self.normalized(only)
        self.isEquatable = isEquatable
    }

    /// What is generated when nothing is said: public declarations without a prefix, on the module `FundRuntime`.
    package init() {
        access = .public
        prefix = ""
        runtime = .module
        only = []
    }

    /// Every call's name begins with `cloud`, which alone stands for all of them.
    private static func normalized(_ names: [String]) -> [String] {
        let names = Set(names.map { $0.hasPrefix(CallName.prefix) ? String($0.dropFirst(CallName.prefix.count)) : $0 })
        return names.contains(CallName.all) ? [] : names.sorted()
    }

    /// ASCII letters, digits and underscores, with a capital first: what follows is a type's name.
    private static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) else { return false }
        return text.utf8.allSatisfy(\.isASCIIWord)
    }
}

extension PlanOptions {
    /// The name of a type at the top of the module.
    func type(_ name: String) -> String { prefix.isEmpty ? name : prefix + name }

    /// The name of a service's accessor: `fund`, or with the prefix `Shop` `shopFund`, with `PC` `pcFund`.
    func accessor(_ service: String) -> String {
        guard !prefix.isEmpty else { return SwiftNames.clientMember(service) }
        let isAcronym = !prefix.contains(where: \.isLowercase)
        let start = isAcronym ? prefix.lowercased() : prefix.prefix(1).lowercased() + prefix.dropFirst()
        return SwiftNames.clientMember(start + service.prefix(1).uppercased() + service.dropFirst())
    }

    /// The word in front of every declaration that others use.
    var accessText: TemplateText {
        switch access {
        case .public: "public"
        case .package: "package"
        case .internal: "internal"
        }
    }

    /// What is in front of the name of a type of the runtime.
    var runtimeText: TemplateText {
        switch runtime {
        case .module: "FundRuntime."
        case .sameModule(let prefix, _): .identifier(prefix)
        }
    }

    /// The lines that import the runtime.
    ///
    /// A module must not import another one with two levels, one of them unsaid. So the level is not said where it can
    /// be left unsaid, and `package` says what the compiler of the module takes beside imports without a level.
    var imports: [TemplateText] {
        switch access {
        case .public: ["public import FundRuntime"]
        case .internal: ["import FundRuntime"]
        case .package:
            [
                "#if hasFeature(InternalImportsByDefault)", "    package import FundRuntime", "#else",
                "    import FundRuntime", "#endif",
            ]
        }
    }

    /// The names that the runtime takes at the top of the module.
    var runtimeTypes: Set<String> {
        guard case .sameModule(let prefix, let types) = runtime else { return [] }
        return Set(types.map { prefix + $0 })
    }
}
