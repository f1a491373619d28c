import Foundation
import SDKGeneration
import SpecDiagnostics
import Testing

struct OutputSafetyTests {
    var project: Project
    init() throws { project = try Project() }

    @Test(arguments: [
        "../x.swift", "/x.swift", "a/../../x.swift", "", ".", "a//b", ".hidden.swift", "a/.git/b", "fundgen.lock",
        "a\\b", "x/",
    ])
    func pathsThatLeadOutAreRefused(path: String) throws {
        try project.folder.write("schemas/p.yaml", "!path \(path)\n")
        let report = project.generate()
        // A wish for the empty path has no text, and is no wish.
        if path.isEmpty { return }
        #expect(report.exit == .findings)
        #expect(report.ids == ["unsafe-output-path"])
        #expect(try project.folder.files("").keys.allSatisfy { $0.hasPrefix("schemas/") })
    }

    @Test(arguments: [("x.swift", "x.swift", "have the same path"), ("x.swift", "X.swift", "differ only by case")])
    func twoFilesWithOnePathAreRefused(first: String, second: String, words: String) throws {
        try project.folder.write("schemas/p.yaml", "!path \(first)\n")
        try project.folder.write("schemas/q.yaml", "!path \(second)\n")
        let report = project.generate()
        #expect(report.ids == ["same-output-path"])
        #expect(report.diagnostics.first?.message.contains(words) == true)
    }

    @Test func aLinkInThePlaceOfAFileIsRefused() throws {
        try project.folder.write("outside.swift", "mine")
        try project.folder.makeFolder("Generated")
        try project.folder.link("Generated/b.swift", to: "../outside.swift")
        for report in [project.generate(), project.check()] {
            #expect(report.exit == .failure)
            #expect(report.ids == ["link-in-output"])
        }
        #expect(project.forced().generate().exit == .failure)
        #expect(project.folder.text("outside.swift") == "mine")
        #expect(!project.folder.exists("Generated/fundgen.lock"))
    }

    @Test func aLinkInThePlaceOfAFolderIsRefused() throws {
        try project.folder.write("outside/a.swift", "mine")
        try project.folder.makeFolder("Generated")
        try project.folder.link("Generated/fund", to: "../outside")
        #expect(project.generate().ids == ["link-in-output"])
        #expect(project.folder.text("outside/a.swift") == "mine")
    }

    @Test func nothingIsPrunedThroughALink() throws {
        _ = project.generate()
        let text = try #require(project.folder.text("Generated/fund/a.swift"))
        try project.folder.remove("Generated/fund")
        try project.folder.write("outside/a.swift", text)
        try project.folder.link("Generated/fund", to: "../outside")
        try project.folder.remove("schemas/fund")
        let report = project.generate()
        #expect(report.exit == .success)
        #expect(report.ids == ["edited-file-kept"])
        #expect(project.folder.text("outside/a.swift") == text)
    }

    @Test func linksInThePlaceOfTheLockAreRefused() throws {
        try project.folder.write("outside/fundgen.lock", "mine")
        try project.folder.makeFolder("Generated")
        try project.folder.link("Generated/fundgen.lock", to: "../outside/fundgen.lock")
        #expect(project.generate().ids == ["link-in-output"])
        try project.folder.remove("Generated/fundgen.lock")
        try project.folder.link("Generated/.fundgen.lock.next", to: "../outside/fundgen.lock")
        #expect(project.generate().ids == ["link-in-output"])
        #expect(try project.folder.files("outside") == ["fundgen.lock": "mine"])
    }

    @Test func whatStandsInTheWayIsNamed() throws {
        try project.folder.write("Generated/fund", "a file")
        try project.folder.makeFolder("Generated/b.swift")
        let report = project.generate()
        #expect(report.exit == .failure)
        #expect(report.ids == ["not-a-file-in-output", "cannot-write"])
        #expect(report.diagnostics.last?.message.contains("there is a file where a folder is needed") == true)
        #expect(project.folder.text("Generated/fund") == "a file")
    }

    @Test func aPipeInTheWayDoesNotHang() throws {
        try project.folder.makeFolder("Generated")
        #expect(mkfifo(project.folder("Generated/b.swift"), 0o600) == 0)
        #expect(project.generate().ids == ["not-a-file-in-output"])
    }

    @Test func theOutputMayNotBeAFile() throws {
        try project.folder.write("Generated", "a file")
        for report in [project.generate(), project.check()] {
            #expect(report.exit == .failure)
            #expect(report.ids == ["output-not-a-folder"])
        }
        var inside = project
        inside.request.output = project.folder("Generated/x")
        #expect(inside.generate().exit == .failure)
    }

    @Test(.enabled(if: getuid() != 0, "the super-user writes everywhere"))
    func aReadOnlyOutputIsAProblem() throws {
        try project.folder.makeFolder("Generated")
        chmod(project.folder("Generated"), 0o500)
        defer { chmod(project.folder("Generated"), 0o700) }
        #expect(project.generate().exit == .failure)
    }

    @Test(arguments: [
        (EROFS, "the file system is read-only"), (ENOSPC, "the disk is full"), (EACCES, "permission denied"),
    ])
    func aFolderThatCannotBeWrittenIsAProblem(code: Int32, words: String) throws {
        let report = project.generate(faults: Steps(failing: 1, code: code).faults)
        #expect(report.exit == .failure)
        #expect(report.ids == ["cannot-write"])
        #expect(report.diagnostics.first?.message.contains(words) == true)
        #expect(report.diagnostics.first?.hint != nil)
        #expect(try project.output().isEmpty)
    }

    @Test func twoGeneratorsDoNotMeet() throws {
        _ = project.generate()
        try project.folder.write("schemas/b.yml", "b2\n")
        let others = project
        let report = project.generate { (step, _) throws(FileProblem) in
            guard step == .rename else { return }
            #expect(others.generate().ids == ["output-in-use"])
            let check = others.check()
            #expect(check.exit == .failure)
            #expect(check.ids == ["output-in-use"])
        }
        #expect(report.exit == .success)
        #expect(project.check().exit == .success, "the lock is gone with the run")
    }
}
