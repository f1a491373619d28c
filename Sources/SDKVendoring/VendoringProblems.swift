internal import SDKGeneration
internal import SpecDiagnostics

/// What a file of the runtime holds that this tool cannot carry over.
struct VendoringProblem: Error {
    let diagnostic: Diagnostic

    /// `what` is in the file `path` at a line, and no copy is made of a guess.
    static func notUnderstood(_ what: String, _ path: String, _ line: Int) -> VendoringProblem {
        let place = SourcePosition(line: line, column: 1)
        return VendoringProblem(
            diagnostic: Diagnostic(
                id: "runtime-not-understood", "\(what) is more than \(Generator.name) vendor understands of Swift",
                at: SourceRange(file: path, start: place, end: place),
                hint: "write it otherwise, or teach SDKVendoring what becomes of it in another module"))
    }
}

extension FileProblem {
    static func noCopy(_ folder: String) -> FileProblem {
        FileProblem(
            id: "no-copy", "'\(folder)' is no copy that \(Generator.name) vendor made",
            hint: "make one with: \(Generator.command) vendor \(folder)")
    }

    static func copyExists(_ folder: String) -> FileProblem {
        FileProblem(
            id: "copy-exists", "'\(folder)' holds files that \(Generator.name) wrote already",
            hint: "refresh it with --update, or name another folder")
    }

    static let checkoutNotFound = FileProblem(
        id: "no-checkout", "there is no checkout of \(Generator.name) above this tool to copy the runtime from",
        hint: "name one with --package, or run 'swift package \(Generator.name) vendor' in a package that depends on it"
    )
}
