package import SwiftRendering

/// The options that shape the output, as opposed to where it goes.
package struct GenerationOptions: Sendable, Equatable {
    /// Each option's value by its name, as the lock file records them; without those that have their default.
    package var values: [String: String]
    /// The options of the Swift that is generated.
    package let plan: PlanOptions

    /// Takes recorded options; without any, everything has its default.
    package init(values: [String: String] = [:]) {
        self.values = values
        plan = PlanOptions()
    }

    /// Takes options of the Swift that is generated, and records those that differ from their default.
    package init(_ plan: PlanOptions) {
        self.plan = plan
        values = [:]
        if plan.access != .public { values["access"] = plan.access.rawValue }
        if !plan.prefix.isEmpty { values["prefix"] = plan.prefix }
        if case .sameModule(let prefix, _) = plan.runtime { values["runtime"] = "sameModule:\(prefix)" }
    }
}
