import SpecDiagnostics

extension Diagnostic {
    /// A name that is no field of a structure, in whatever rule it is looked for.
    static func noSuchField(_ name: Located<String>, in structure: Structure, of what: String) -> Diagnostic {
        // Of a larger structure neither is of use, and each finding would cost as much as the structure.
        let known = structure.fields.count > 200 ? [] : structure.fields.map(\.name)
        let isList = (1...20).contains(known.count)
        return Diagnostic(
            id: "unknown-field", "\(what) has no field '\(name.value)'", at: name.range,
            hint: didYouMean(name.value, among: known)
                ?? (isList ? "it has: \(known.joined(separator: ", "))" : nil))
    }
}
