import SDKGeneration
import SpecDiagnostics
import SwiftRendering
import Testing

struct GenerateTests {
    var project: Project
    init() throws { project = try Project() }

    @Test func writesEverythingOnceAndThenNothing() throws {
        let first = project.generate()
        #expect(first.exit == .success)
        #expect(first.diagnostics.isEmpty)
        #expect(first.files.map(\.path) == ["b.swift", "fund/a.swift"])
        #expect(
            first.text
                == "wrote b.swift (new)\nwrote fund/a.swift (new)\n"
                + "2 specs, 2 files: 2 written, 0 unchanged, 0 removed\n"
        )
        let files = try project.output()
        #expect(files.keys.sorted() == ["b.swift", "fund/a.swift", "fundgen.lock"])
        #expect(files["fund/a.swift"] == "// fund/a.yaml\na\n")
        let dates = try ["b.swift", "fund/a.swift", "fundgen.lock"].map {
            try project.folder.modified("Generated/" + $0)
        }
        let steps = Steps()
        let second = project.generate(faults: steps.faults)
        #expect(second.text == "2 specs, 2 files: 0 written, 2 unchanged, 0 removed\n")
        #expect(steps.taken.isEmpty, "an up-to-date folder is not touched")
        #expect(
            try ["b.swift", "fund/a.swift", "fundgen.lock"].map { try project.folder.modified("Generated/" + $0) }
                == dates)
        #expect(try project.output() == files)
    }

    @Test func writesOnlyWhatChangedAndSaysWhy() throws {
        _ = project.generate()
        let date = try project.folder.modified("Generated/b.swift")
        try project.folder.write("schemas/fund/a.yaml", "a2\n")
        let report = project.generate()
        #expect(report.status("fund/a.swift") == .changed)
        #expect(
            report.text.hasPrefix(
                "wrote fund/a.swift (spec changed: fund/a.yaml)\n2 specs, 2 files: 1 written, 1 unchanged"))
        #expect(try project.folder.modified("Generated/b.swift") == date)
        #expect(project.check().exit == .success)
    }

    @Test func optionsAndTemplatesAreReasons() throws {
        var project = project
        _ = project.generate()
        project.request.access = .package
        #expect(project.generate().why("b.swift") == ["option changed: access"])
        try project.folder.write("t/value.mustache", "T\n")
        project.request.templates = project.folder("t")
        #expect(project.generate().why("b.swift") == ["template changed: value.mustache"])
        #expect(project.folder.text("Generated/b.swift") == "// b.yml\nb\nT\naccess=package\n")
    }

    @Test func whatTheLockFileRecordsIsTheDefault() throws {
        var project = project
        project.request.prefix = "Pay"
        project.request.access = .internal
        _ = project.generate()
        let made = try project.output()
        project.request.prefix = nil
        project.request.access = nil
        #expect(project.generate().diagnostics.isEmpty)
        #expect(try project.output() == made)
        #expect(project.check().exit == .success)
        project.request.prefix = ""
        let report = project.generate()
        #expect(report.exit == .success)
        #expect(
            report.diagnostics.map(\.message) == [
                "'\(project.folder("Generated"))' was made with --prefix Pay, and this run has --prefix ''"
            ])
        #expect(report.why("b.swift") == ["option changed: prefix"])
        #expect(project.folder.text("Generated/b.swift") == "// b.yml\nb\naccess=internal\n")
    }

    @Test(
        "What no flag would take is not taken from a lock file",
        arguments: [
            "\"prefix\": \"pay; import Evil\"", "\"access\": \"open\"", "\"colour\": \"red\"", "\"access\": \"public\"",
        ])
    func recordedOptionsAreHeldToTheRulesOfTheFlags(option: String) throws {
        _ = project.generate()
        let lock = try #require(project.folder.text("Generated/fundgen.lock"))
        try project.folder.write(
            "Generated/fundgen.lock", lock.replacing("options: {}", with: "options:\n  \(option)"))
        let before = try project.output()
        for report in [project.generate(), project.check(), project.forced().generate()] {
            #expect(report.exit == .failure)
            #expect(report.ids == ["damaged-lock"])
        }
        #expect(try project.output() == before)
    }

    @Test func anOptionOfALaterVersionIsNotDamage() throws {
        _ = project.generate()
        let lock = try #require(project.folder.text("Generated/fundgen.lock"))
        let later = lock.replacing("options: {}", with: "options:\n  \"colour\": \"red\"")
            .replacing("\"\(Generator.version)\"", with: "\"10.0.0\"")
        try project.folder.write("Generated/fundgen.lock", later)
        #expect(project.generate().ids == ["newer-lock"])
        #expect(project.folder.text("Generated/fundgen.lock") == later)
    }

    @Test(
        "specs and templates in the output folder would be files that nobody made",
        arguments: [("schemas", "schemas"), ("./schemas/.", "schemas"), (".", "schemas"), ("schemas", "schemas/fund")])
    func anOutputThatHoldsTheInputsIsRefused(output: String, schemas: String) throws {
        var project = project
        project.request.output = project.folder(output)
        project.request.schemas = project.folder(schemas)
        let before = try project.folder.files("")
        for report in [Generation(project.request).generate(), Generation(project.request).check()] {
            #expect(report.ids == ["output-holds-inputs"] && report.exit == .failure)
        }
        project.request.templates = project.request.schemas
        project.request.schemas = project.folder("elsewhere")
        #expect(Generation(project.request).generate().ids == ["output-holds-inputs"])
        #expect(try project.folder.files("") == before)
    }

    @Test func anOutputInTheFolderOfSpecsIsNone() throws {
        var project = project
        project.request.output = project.folder("schemas/Generated")
        #expect(Generation(project.request).generate().ids != ["output-holds-inputs"])
    }

    @Test func aLostFileIsMadeAgain() throws {
        _ = project.generate()
        try project.folder.remove("Generated/fund")
        let report = project.generate()
        #expect(report.status("fund/a.swift") == .missing)
        #expect(report.text.contains("wrote fund/a.swift (missing)\n"))
        #expect(project.folder.exists("Generated/fund/a.swift"))
    }

    @Test func removesWhatIsNoLongerMadeAndEmptyFoldersWithIt() throws {
        try project.folder.write("schemas/fund/deep/er/x.yaml", "x")
        _ = project.generate()
        try project.folder.write("Generated/fund/mine.txt", "mine")
        try project.folder.remove("schemas/fund")
        let report = project.generate()
        #expect(report.exit == .success)
        #expect(report.text.contains("removed fund/a.swift (spec changed: fund/a.yaml, fund/deep/er/x.yaml)\n"))
        #expect(report.text.hasSuffix("1 spec, 1 file: 0 written, 1 unchanged, 2 removed\n"))
        #expect(try project.output().keys.sorted() == ["b.swift", "fund/mine.txt", "fundgen.lock"])
        var isFolderThere = true
        do { _ = try project.folder.files("Generated/fund/deep") } catch { isFolderThere = false }
        #expect(!isFolderThere)
    }

    @Test func foreignFilesAreNeverTouched() throws {
        for name in [".git/config", "mine.swift", "fund/other.swift", ".gitignore"] {
            try project.folder.write("Generated/" + name, "mine")
        }
        _ = project.generate()
        try project.folder.remove("schemas/fund")
        _ = project.generate()
        for name in [".git/config", "mine.swift", "fund/other.swift", ".gitignore"] {
            #expect(project.folder.text("Generated/" + name) == "mine")
        }
    }

    @Test func withAnErrorNothingIsWritten() throws {
        try project.folder.write("schemas/bad.yaml", "!error\n")
        let report = project.generate()
        #expect(report.exit == .findings)
        #expect(!project.folder.exists("Generated/fundgen.lock"))
        let range = try #require(report.diagnostics.first?.range)
        #expect(range.file == project.folder("schemas/bad.yaml"), "diagnostics carry paths as typed")
        #expect(report.diagnostics.first?.notes.first?.range?.file == range.file)
        #expect(
            report.findings(isColored: false) == """
                \(range.file):1:1: error: bad [bad-spec]
                    !error
                    ^~~~~~
                \(range.file):1:1: note: here too
                    !error
                    ^~~~~~

                """)
        #expect(report.text == "3 specs: 1 error; nothing was written\n")
        try project.folder.remove("schemas/bad.yaml")
        _ = project.generate()
        let before = try project.output()
        try project.folder.write("schemas/fund/a.yaml", "!error\n")
        #expect(project.generate().exit == .findings)
        #expect(try project.output() == before)
    }

    @Test func unknownTemplateIsAFindingBesideThoseOfTheSpecs() throws {
        var project = project
        try project.folder.write("t/valu.mustache", "T")
        try project.folder.write("schemas/bad.yaml", "!error\n")
        project.request.templates = project.folder("t")
        let report = project.generate()
        #expect(report.exit == .findings)
        #expect(report.ids == ["unknown-template", "bad-spec"])
    }

    @Test func problemsWithFoldersAreToldTogether() throws {
        var project = project
        project.request.templates = project.folder("nowhere")
        try project.folder.remove("schemas")
        let report = project.generate()
        #expect(report.exit == .failure)
        #expect(report.ids == ["missing-folder", "missing-folder"])
    }

    @Test func dryRunWritesNothingAndSaysWhatItWould() throws {
        var dry = project
        dry.request.dryRun = true
        let first = dry.generate()
        #expect(
            first.text
                == "would write b.swift (new)\nwould write fund/a.swift (new)\n"
                + "2 specs, 2 files: 2 to write, 0 unchanged, 0 to remove\n"
        )
        #expect(throws: (any Error).self) { try project.output() }
        _ = project.generate()
        try project.folder.write("schemas/c.yaml", "c")
        try project.folder.remove("schemas/b.yml")
        try project.folder.write("Generated/fund/a.swift", "mine")
        let before = try project.output()
        let steps = Steps()
        let report = dry.generate(faults: steps.faults)
        #expect(report.exit == .differs)
        #expect(report.ids == ["edited-file"])
        #expect(
            report.text == """
                would remove b.swift (spec changed: b.yml, c.yaml)
                would write c.swift (new)
                would keep fund/a.swift (edited by hand)
                2 specs, 2 files: 1 to write, 0 unchanged, 1 to remove

                """)
        #expect(steps.taken.isEmpty)
        #expect(try project.output() == before)
    }

    @Test func theOutputFolderMayBeALinkAndIsCreatedWithItsParents() throws {
        try project.folder.makeFolder("real")
        try project.folder.link("Generated", to: "real")
        #expect(project.generate().exit == .success)
        #expect(project.folder.exists("real/fund/a.swift"))
        var other = project
        other.request.output = project.folder("x/y//z/")
        #expect(other.generate().exit == .success)
        #expect(project.folder.exists("x/y/z/fund/a.swift"))
    }

    @Test func rereadingInAnotherOrderMakesTheSameBytes() throws {
        let one = try Project(["a.yaml": "1", "b/c.yaml": "2", "b.yaml": "3"])
        let other = try Project(["b.yaml": "3"])
        try other.folder.write("schemas/b/c.yaml", "2")
        try other.folder.write("schemas/a.yaml", "1")
        _ = one.generate()
        _ = other.generate()
        #expect(try one.output() == other.output())
    }

    @Test func validateLooksAtSpecsOnly() throws {
        var project = try Project(["a.yaml": "fundgen: 1\n", "b.yaml": "fundgen: 1\n"])
        project.request.templates = project.folder("nowhere")
        #expect(Generation(project.request).validate().text == "2 specs: no errors\n")
        try project.folder.write("schemas/bad.yaml", "fundgen: one\n")
        #expect(Generation(project.request).validate().exit == .findings)
        try project.folder.remove("schemas")
        #expect(Generation(project.request).validate().exit == .failure)
    }
}
