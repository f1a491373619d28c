internal import SpecDiagnostics

extension Diagnostic {
    static func noSpecs(in folder: String) -> Diagnostic {
        Diagnostic(
            id: "no-specs", "there are no specs in '\(folder)'", at: nil,
            hint: "a spec is a file whose name ends in .yaml or .yml; hidden files are skipped")
    }

    static func linkLoop(_ path: String) -> Diagnostic {
        Diagnostic(
            id: "link-loop", "'\(path)' is a link to a folder that it is in itself", at: nil,
            hint: "remove the link or let it lead elsewhere")
    }

    static func tooDeep(_ path: String) -> Diagnostic {
        Diagnostic(
            id: "too-deep", "'\(path)' is nested more than \(FolderWalk.maximumDepth) folders deep", at: nil,
            hint: "move it up")
    }

    static func unknownTemplate(_ path: String, displayPath: String, known: [String]) -> Diagnostic {
        Diagnostic(
            id: "unknown-template", "there is no built-in template '\(path)' to override",
            at: SourceRange(file: displayPath),
            hint: didYouMean(path, among: known) ?? "known templates: \(known.sorted().joined(separator: ", "))")
    }
}

extension FileProblem {
    static func deadLink(_ path: String) -> FileProblem {
        FileProblem(
            id: "dead-link", "'\(path)' is a link to nothing", hint: "remove the link or restore what it names")
    }

    /// A file that some systems take for one of the wanted, and others do not.
    static func capitalExtension(_ path: String) -> FileProblem {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        return FileProblem(
            id: "capital-extension", "the extension of '\(path)' has capitals, and the file would be passed over",
            hint: "rename it to '\(name[..<dot])\(name[dot...].lowercased())'")
    }

    static func unusableName(_ path: String) -> FileProblem {
        FileProblem(
            id: "unusable-name", "the path '\(path)' holds a backslash or a control character",
            hint: "rename the file or folder")
    }
}
