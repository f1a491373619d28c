internal import SDKGeneration

extension FileProblem {
    static func noCopy(_ folder: String) -> FileProblem {
        FileProblem(
            id: "no-copy", "'\(folder)' is no copy that \(Generator.name) vendor made",
            hint: "make one with: \(Generator.name) vendor \(folder)")
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
