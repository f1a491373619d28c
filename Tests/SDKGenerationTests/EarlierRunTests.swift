import SDKGeneration
import SpecDiagnostics
import Synchronization
import Testing

/// What an unchanged project costs: counted in calls of the stages and in files rendered, never in time.
struct EarlierRunTests {
    var project: Project
    init() throws { project = try Project() }

    /// How often the stages were asked, and for how many files they made text.
    private final class Count: Sendable {
        let runs = Mutex(0)
        let texts = Mutex(0)

        var stages: Stages {
            Stages(builtInTemplates: Stages.builtIn, check: Stages.copying.check) { [self] work in
                let rendering = Stages.copying.render(work)
                runs.withLock { $0 += 1 }
                texts.withLock { $0 += rendering.files?.count { $0.bytes != nil } ?? 0 }
                return rendering
            }
        }
    }

    private func run(_ project: Project, _ count: Count, afresh: Bool = false) -> Generation {
        var request = project.request
        request.afresh = afresh
        return Generation(request, stages: count.stages)
    }

    /// The number of stage runs and of texts that `generate` comes to.
    private func cost(_ project: Project) -> [Int] {
        let count = Count()
        _ = run(project, count).generate()
        return [count.runs.withLock { $0 }, count.texts.withLock { $0 }]
    }

    @Test func anUnchangedProjectIsNeitherParsedNorRendered() throws {
        #expect(cost(project) == [1, 2])
        let count = Count()
        let again = run(project, count).generate()
        let check = run(project, count).check()
        var dry = project
        dry.dryRun = true
        let preview = run(dry, count).generate()
        #expect(count.runs.withLock { $0 } == 0)
        #expect(again.text == "2 specs, 2 files: 0 written, 2 unchanged, 0 removed\n")
        #expect(check.exit == .success)
        #expect(check.text.hasSuffix("is up to date\n"))
        #expect(preview.text == "2 specs, 2 files: 0 to write, 2 unchanged, 0 to remove\n")
        #expect(again.clock.timings.map(\.stage) == [.find, .recall, .recall])
        #expect(again.json.replacing("generate", with: "check") == check.json)
    }

    /// A stage that leaves a text out which nothing records is a defect; it must not cost the file on the disk.
    @Test func aFileWithoutTextAndRecordIsNotTakenForOneThatIsGone() throws {
        _ = run(project, Count()).generate()
        let before = try project.output()
        let forgetful = Stages(builtInTemplates: Stages.builtIn, check: Stages.copying.check) { work in
            var rendering = Stages.copying.render(work)
            rendering.files?[0].bytes = nil
            return rendering
        }
        var request = project.request
        request.afresh = true
        let report = Generation(request, stages: forgetful).generate()
        #expect(report.exit == .findings)
        #expect(report.ids == ["nothing-rendered"])
        #expect(try project.output() == before)
    }

    @Test func aQuickReportIsTheOneOfTheLongWay() {
        _ = project.generate()
        let count = Count()
        let quick = run(project, count).check()
        let long = run(project, count, afresh: true).check()
        #expect(count.runs.withLock { $0 } == 1)
        #expect(quick.text == long.text)
        #expect(quick.json == long.json)
    }

    @Test func oneChangedSpecIsTheOnlyOneRendered() throws {
        for index in 0..<20 { try project.folder.write("schemas/s\(index).yaml", "1\n") }
        #expect(cost(project) == [1, 22])
        try project.folder.write("schemas/s7.yaml", "2\n")
        let count = Count()
        #expect(run(project, count).generate().text.contains("1 written, 21 unchanged"))
        #expect(count.texts.withLock { $0 } == 1)
        #expect(project.folder.text("Generated/s7.swift") == "// s7.yaml\n2\n")
        #expect(cost(project) == [0, 0])
    }

    @Test(
        "Whatever differs is seen",
        arguments: ["edited", "removed", "link", "lock", "noLock", "staging", "spec", "new"])
    func everyDifferenceIsSeen(kind: String) throws {
        _ = project.generate()
        let good = try project.output()
        switch kind {
        case "edited": try project.folder.write("Generated/b.swift", "mine")
        case "removed": try project.folder.remove("Generated/b.swift")
        case "link":
            try project.folder.remove("Generated/b.swift")
            try project.folder.link("Generated/b.swift", to: "fund/a.swift")
        case "lock": try project.folder.write("Generated/fundgen.lock", good["fundgen.lock"].map { "\($0)\n" } ?? "")
        case "noLock": try project.folder.remove("Generated/fundgen.lock")
        case "staging": try project.folder.write("Generated/.fundgen-staging/0", "half")
        case "spec": try project.folder.remove("schemas/b.yml")
        default: try project.folder.write("schemas/c.yaml", "c\n")
        }
        #expect(project.check().exit != .success, "\(kind)")
        var forced = project
        forced.force = true
        _ = forced.generate()
        if kind != "link" { #expect(project.check().exit == .success, "\(kind)") }
    }

    @Test func otherOptionsTemplatesAndVersionsAreAnotherRun() throws {
        #expect(cost(project) == [1, 2])
        var other = project
        other.options.values["access"] = "package"
        #expect(cost(other) == [1, 2])
        #expect(cost(other) == [0, 0])
        try project.folder.write("t/File.mustache", "T\n")
        other.templates = project.folder("t")
        #expect(cost(other) == [1, 2])
        let lock = try #require(project.folder.text("Generated/fundgen.lock"))
        try project.folder.write(
            "Generated/fundgen.lock", lock.replacing("generator: \"0.1.0\"", with: "generator: \"0.0.9\""))
        #expect(cost(other) == [1, 2])
    }

    @Test func aRunWithWarningsWarnsAgain() throws {
        try project.folder.write("schemas/b.yml", "!warning\n")
        #expect(project.generate().ids == ["doubtful-spec"])
        #expect(project.generate().ids == ["doubtful-spec"])
        #expect(project.check().ids == ["doubtful-spec"])
    }

    @Test func anExtraFileIsNamedWithoutRendering() throws {
        _ = project.generate()
        try project.folder.write("Generated/mine.swift", "mine")
        let count = Count()
        let report = run(project, count).check()
        #expect(report.exit == .differs)
        #expect(report.status("mine.swift") == .extra)
        #expect(count.runs.withLock { $0 } == 0)
    }

    @Test func anUnchangedProjectStillLosesWhatAKilledRunLeftBehind() throws {
        #expect(cost(project) == [1, 2])
        let staging = "Generated/.fundgen-staging"
        try project.folder.makeFolder(staging)
        #expect(project.generate().exit == .success)
        // Were the folder still there, a file of its name could not be written.
        try project.folder.write(staging, "")
        try project.folder.remove(staging)
        #expect(cost(project) == [0, 0])
    }
}
