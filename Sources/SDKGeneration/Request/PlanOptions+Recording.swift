package import SwiftRendering

extension PlanOptions {
    /// The options that differ from their default, as a lock file records them.
    package var recorded: [String: String] {
        var values: [String: String] = [:]
        if access != .public { values["access"] = access.rawValue }
        if !prefix.isEmpty { values["prefix"] = prefix }
        if !only.isEmpty { values["only"] = only.joined(separator: " ") }
        if isEquatable { values["equatable"] = "true" }
        if case .sameModule(let prefix, _) = runtime { values["runtime"] = "sameModule:\(prefix)" }
        return values
    }

    /// Takes what a lock file records of `access`, `prefix`, `only` and `equatable` as far as a flag could say it.
    package init(recorded: [String: String]) {
        let only = recorded["only"]?.split(separator: " ").map(String.init) ?? []
        self = PlanOptions(prefix: recorded["prefix"] ?? "", only: only) ?? PlanOptions()
        isEquatable = recorded["equatable"] == "true"
        access = recorded["access"].flatMap(Access.init) ?? .public
    }
}
