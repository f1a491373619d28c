import SpecDiagnostics

extension Diagnostic {
    /// A name that is no field of a structure, in whatever rule it is looked for.
    static func noSuchField(_ name: Located<String>, in structure: Structure, of what: String) -> Diagnostic {
        let known = structure.fields.map(\.name)
        return Diagnostic(
            id: "unknown-field", "\(what) has no field '\(name.value)'", at: name.range,
            hint: didYouMean(name.value, among: known)
                ?? (known.isEmpty ? nil : "it has: \(known.joined(separator: ", "))"))
    }
}
