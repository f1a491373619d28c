/// The options that shape the output, as opposed to where it goes.
package struct GenerationOptions: Sendable, Equatable {
    /// Each option's value by its name, as the lock file records them.
    package var values: [String: String]

    /// Takes options; without any, everything has its default.
    package init(values: [String: String] = [:]) { self.values = values }
}
