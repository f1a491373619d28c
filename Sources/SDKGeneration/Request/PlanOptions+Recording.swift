package import SwiftRendering

extension PlanOptions {
    /// The options that differ from their default, as a lock file records them.
    package var recorded: [String: String] {
        var values: [String: String] = [:]
        if access != .public { values["access"] = access.rawValue }
        if !prefix.isEmpty { values["prefix"] = prefix }
        if case .sameModule(let prefix, _) = runtime { values["runtime"] = "sameModule:\(prefix)" }
        return values
    }

    /// Takes what a lock file records of `access` and `prefix`, held to the rules of the flags; nil when it breaks them.
    package init?(recorded: [String: String]) {
        guard let access = Access(rawValue: recorded["access"] ?? Access.public.rawValue) else { return nil }
        self.init(access: access, prefix: recorded["prefix"] ?? "")
    }
}
