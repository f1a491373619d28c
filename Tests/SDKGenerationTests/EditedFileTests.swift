import SDKGeneration
import SpecDiagnostics
import Testing

struct EditedFileTests {
    var project: Project
    init() throws {
        project = try Project()
        _ = project.generate()
    }

    @Test func anEditIsNotOverwritten() throws {
        try project.folder.write("Generated/b.swift", "edit")
        try project.folder.write("schemas/fund/a.yaml", "a2")
        let before = try project.output()
        let report = project.generate()
        #expect(report.exit == .differs)
        #expect(
            report.diagnostics.map(\.message) == [
                "'\(project.folder("Generated/b.swift"))' was edited by hand, and the edit would be lost"
            ])
        #expect(report.diagnostics.first?.hint?.contains("--force") == true)
        #expect(report.action("b.swift") == .keep)
        #expect(report.text.isEmpty)
        #expect(try project.output() == before, "not even the other file is written")
    }

    @Test func everyEditIsNamed() throws {
        try project.folder.write("Generated/b.swift", "edit")
        try project.folder.write("Generated/fund/a.swift", "edit")
        #expect(project.generate().ids == ["edited-file", "edited-file"])
    }

    @Test func anEditThatEqualsTheNewContentIsFine() throws {
        try project.folder.write("schemas/b.yml", "b2\n")
        try project.folder.write("Generated/b.swift", "// b.yml\nb2\n")
        #expect(project.generate().exit == .success)
        #expect(project.check().exit == .success)
    }

    @Test func forceOverwritesAnEdit() throws {
        try project.folder.write("Generated/b.swift", "edit")
        let report = project.forced().generate()
        #expect(report.exit == .success)
        #expect(report.text.contains("wrote b.swift (edited by hand)\n"))
        #expect(project.folder.text("Generated/b.swift") == "// b.yml\nb\n")
    }

    @Test func anEditedFileThatIsNoLongerMadeIsKeptEvenWithForce() throws {
        try project.folder.write("Generated/b.swift", "edit")
        try project.folder.remove("schemas/b.yml")
        let report = project.forced().generate()
        #expect(report.exit == .success)
        #expect(report.ids == ["edited-file-kept"])
        #expect(report.diagnostics.first?.severity == .warning)
        #expect(project.folder.text("Generated/b.swift") == "edit")
        let check = project.check()
        #expect(check.exit == .differs)
        #expect(check.status("b.swift") == .extra)
    }

    @Test func withoutALockNothingElseIsOverwritten() throws {
        try project.folder.remove("Generated/fundgen.lock")
        #expect(project.generate().exit == .success, "equal files are ours")
        try project.folder.remove("Generated/fundgen.lock")
        try project.folder.write("schemas/b.yml", "b2\n")
        let report = project.generate()
        #expect(report.exit == .differs)
        #expect(report.ids == ["foreign-file"])
        #expect(project.folder.text("Generated/b.swift") == "// b.yml\nb\n")
        #expect(!project.folder.exists("Generated/fundgen.lock"))
    }

    @Test func aFileThatAppearsWhileRunningIsNotOverwritten() throws {
        try project.folder.write("schemas/b.yml", "b2\n")
        let folder = project.folder
        let report = project.generate { (step, _) throws(FileProblem) in
            if step == .write { try? folder.write("Generated/b.swift", "edit") }
        }
        #expect(report.exit == .failure)
        #expect(report.ids == ["changed-meanwhile"])
        #expect(folder.text("Generated/b.swift") == "edit")
        #expect(project.check().status("b.swift") == .edited)
    }
}
