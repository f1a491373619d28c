internal import SDKGeneration
internal import SpecDiagnostics

extension FileProblem {
    static func noCopy(_ folder: String) -> FileProblem {
        FileProblem(
            id: "no-copy", "'\(folder)' is no copy that \(Generator.name) vendor made",
            hint: "make one with: \(Generator.name) vendor \(folder)", isAbsence: true)
    }
}

extension Diagnostic {
    static func noCopy(_ folder: String) -> Diagnostic { FileProblem.noCopy(folder).diagnostic }

    static func copyExists(_ folder: String) -> Diagnostic {
        Diagnostic(
            id: "copy-exists", "'\(folder)' holds files that \(Generator.name) wrote already", at: nil,
            hint: "refresh it with --update, or name another folder")
    }

    static let checkoutNotFound = Diagnostic(
        id: "no-checkout", "there is no checkout of \(Generator.name) above this tool to copy the runtime from",
        at: nil,
        hint: "name one with --package, or run 'swift package \(Generator.name) vendor' in a package that depends on it"
    )
}
