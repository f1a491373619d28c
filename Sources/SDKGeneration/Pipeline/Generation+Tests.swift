internal import SpecDiagnostics
internal import SwiftRendering

extension Generation {
    /// The module that the tests asked for are of, as it is said or as their lock file records it; nil without tests.
    func testedModule(_ options: PlanOptions) throws(FileProblem) -> TestedModule? {
        guard let folder = request.tests else { return nil }
        try requireTestsBeside(folder)
        let lock = try OutputFolder.existing(folder)?.lockFile()
        if let lock, !lock.isOfTests { throw .testsOverCode(folder) }
        let recorded = lock?.options[LockFile.testsOption].map { TestedModule(recorded: $0) }
        if options.access == .internal {
            if let module = request.module { throw .internalDeclarations(module) }
            return .own
        }
        if let module = request.module { return .imported(module) }
        guard case .imported(let module)? = recorded, TestedModule.isName(module) else {
            throw .moduleNotSaid(folder)
        }
        return .imported(module)
    }

    /// Does with the folder of tests what was done with that of the code, and adds what it says.
    func onTests(
        _ set: OutputSet?, _ report: inout RunReport,
        _ step: (Generation, OutputSet, inout RunReport) throws(FileProblem) -> Void
    ) {
        guard let set, let folder = request.tests else { return }
        var inner = request
        inner.purpose = .tests(of: request.output)
        inner.output = folder
        let generation = Generation(inner, faults: faults)
        var tests = RunReport.of(report.command, inner) { report throws(FileProblem) in
            // The output is there by now, whatever it is called.
            try requireTestsBeside(folder)
            try step(generation, set, &report)
        }
        tests.specCount = report.specCount
        tests.renderedCount = set.files.count
        report.exitOfCode = report.exit
        if report.exit == .success { report.exit = tests.exit }
        report.tests = [tests]
    }

    /// Refuses a folder of tests in which anything else of the run is, or that is in the output.
    private func requireTestsBeside(_ folder: String) throws(FileProblem) {
        for other in [request.schemas, request.templates, request.output].compactMap(\.self)
        where try Self.isInside(other, folder) {
            throw .testsHold(folder, other)
        }
        if try Self.isInside(folder, request.output) { throw .testsInside(folder, request.output) }
    }

    /// Whether a folder is another one or in it, or will be when it is there.
    private static func isInside(_ path: String, _ other: String) throws(FileProblem) -> Bool {
        let (inner, outer) = (names(of: path), names(of: other))
        if path.hasPrefix("/") == other.hasPrefix("/"), inner.starts(with: outer),
            !inner.dropFirst(outer.count).contains("..")
        {
            return true
        }
        var existing = inner
        while !existing.isEmpty, try FileAttributes(at: joined(path, existing)) == nil { existing.removeLast() }
        return try FileAttributes.isFolder(joined(path, existing), in: other)
    }

    /// The folders that a path leads through.
    private static func names(of path: String) -> [Substring] { path.split(separator: "/").filter { $0 != "." } }

    private static func joined(_ path: String, _ names: [Substring]) -> String {
        let text = (path.hasPrefix("/") ? "/" : "") + names.joined(separator: "/")
        return text.isEmpty ? "." : text
    }
}

extension TestedModule {
    /// Whether a module can have the name: it stands in `import`.
    package static func isName(_ text: String) -> Bool { PlanOptions(prefix: text) != nil && !text.isEmpty }

    /// What the lock file of tests records; in small letters, which no module's name here begins with.
    private static let ownWord = "own"

    var recorded: String {
        switch self {
        case .own: Self.ownWord
        case .imported(let name): name
        }
    }

    init(recorded: String) { self = recorded == Self.ownWord ? .own : .imported(recorded) }
}

extension FileProblem {
    fileprivate static func moduleNotSaid(_ folder: String) -> FileProblem {
        FileProblem(
            id: "tested-module", "nothing says which module the tests in '\(folder)' are to import",
            hint: "name the one that the generated files are in with --module; the lock file beside the tests keeps it")
    }

    fileprivate static func internalDeclarations(_ module: String) -> FileProblem {
        FileProblem(
            id: "tested-module", "tests cannot import what is internal to '\(module)'",
            hint: "leave --module out and let the tests' target have the generated files as well; "
                + "or generate with --access package")
    }

    fileprivate static func testsOverCode(_ folder: String) -> FileProblem {
        FileProblem(
            id: "tests-over-code", "'\(folder)' holds what \(Generator.name) made of other things than tests",
            hint: "name a folder for the tests alone with --tests")
    }

    fileprivate static func testsHold(_ folder: String, _ other: String) -> FileProblem {
        FileProblem(
            id: "tests-hold-others", "the folder of tests '\(folder)' is, or holds, the folder '\(other)'",
            hint: "name a folder for the tests alone with --tests")
    }

    fileprivate static func testsInside(_ folder: String, _ output: String) -> FileProblem {
        FileProblem(
            id: "tests-in-output", "the folder of tests '\(folder)' is in the output '\(output)'",
            hint: "name a folder in the tests' target with --tests")
    }
}
