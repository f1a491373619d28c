import SDKGeneration
import SpecDiagnostics
import Testing

struct InterruptionTests {
    /// A project with an old set on the disk, and specs that change, add and remove files.
    private func changedProject() throws -> (project: Project, old: [String: String], new: [String: String]) {
        let project = try Project(["a.yaml": "1\n", "gone/g.yaml": "1\n", "same.yaml": "1\n", "sub/b.yaml": "1\n"])
        _ = project.generate()
        let old = try project.output()
        for spec in ["a", "sub/b", "new/deep/c"] { try project.folder.write("schemas/\(spec).yaml", "2\n") }
        try project.folder.remove("schemas/gone")
        let fresh = try Project(["a.yaml": "2\n", "same.yaml": "1\n", "sub/b.yaml": "2\n", "new/deep/c.yaml": "2\n"])
        _ = fresh.generate()
        return (project, old, try fresh.output())
    }

    /// How many steps the whole run has.
    private func stepCount() throws -> Int {
        let steps = Steps()
        let (project, _, new) = try changedProject()
        #expect(project.generate(faults: steps.faults).exit == .success)
        #expect(try project.output() == new)
        return steps.taken.count
    }

    private func visible(_ files: [String: String]) -> [String: String] {
        files.filter { !$0.key.hasPrefix(".fundgen") }
    }

    private func expectWholeFiles(
        _ found: [String: String], _ old: [String: String], _ new: [String: String], _ step: Int
    ) {
        for (path, text) in visible(found) {
            #expect(text == old[path] || text == new[path], "\(path) is neither old nor new after step \(step)")
        }
        for path in old.keys where new[path] != nil {
            #expect(found[path] != nil, "\(path) is lost after step \(step)")
        }
    }

    @Test(arguments: [Steps.Failure.killed, .once])
    func everyStepCanFailAndTheNextRunRepairs(failure: Steps.Failure) throws {
        let count = try stepCount()
        #expect(count > 10)
        for step in 0..<count {
            let (project, old, new) = try changedProject()
            let report = project.generate(faults: Steps(failing: step, failure).faults)
            let found = try project.output()
            expectWholeFiles(found, old, new, step)
            // Removing an empty folder is the one thing that may fail without a word.
            #expect(report.exit == .failure || visible(found) == new, "step \(step)")
            let check = project.check()
            #expect(check.exit == (found == new ? .success : .differs), "step \(step)")
            #expect(try project.output() == found, "check writes nothing")
            let next = project.generate()
            #expect(next.exit == .success, "step \(step): \(next.diagnostics)")
            #expect(try project.output() == new, "step \(step)")
            let last = project.check()
            #expect(last.exit == .success, "step \(step): \(last.diagnostics)")
        }
    }

    @Test func theRepairingRunCanBeKilledToo() throws {
        let count = try stepCount()
        for step in stride(from: 1, to: count, by: 4) {
            for second in stride(from: 0, to: 8, by: 2) {
                let (project, old, new) = try changedProject()
                _ = project.generate(faults: Steps(failing: step, .killed).faults)
                _ = project.generate(faults: Steps(failing: second, .killed).faults)
                // Between two interruptions the lock file tells of both sets.
                let found = try project.output().filter { $0.key != "fundgen.lock" }
                expectWholeFiles(found, old.filter { $0.key != "fundgen.lock" }, new, step)
                #expect(project.check().exit != .failure, "steps \(step) and \(second)")
                #expect(project.generate().exit == .success, "steps \(step) and \(second)")
                #expect(try project.output() == new, "steps \(step) and \(second)")
            }
        }
    }

    @Test func afterAnInterruptedRunOtherSpecsAreStillRight() throws {
        for step in 0..<(try stepCount()) {
            let (project, _, _) = try changedProject()
            _ = project.generate(faults: Steps(failing: step, .killed).faults)
            for spec in ["a", "new/deep/c"] { try project.folder.remove("schemas/\(spec).yaml") }
            try project.folder.write("schemas/sub/b.yaml", "3\n")
            let report = project.generate()
            #expect(report.exit == .success, "step \(step): \(report.diagnostics)")
            let files = try project.output()
            #expect(files.keys.sorted() == ["fundgen.lock", "same.swift", "sub/b.swift"], "step \(step)")
            #expect(files["sub/b.swift"] == "// sub/b.yaml\n3\n")
        }
    }

    @Test func anInterruptedFirstRunIsRepaired() throws {
        let steps = Steps()
        _ = try Project().generate(faults: steps.faults)
        for step in 0..<steps.taken.count {
            let project = try Project()
            _ = project.generate(faults: Steps(failing: step, .killed).faults)
            #expect(project.generate().exit == .success, "step \(step)")
            #expect(try project.output().keys.sorted() == ["b.swift", "fund/a.swift", "fundgen.lock"])
        }
    }

    /// Interrupted when some files are in place and others are not.
    private func halfwayProject() throws -> (project: Project, old: [String: String], new: [String: String]) {
        let steps = Steps()
        let (complete, _, _) = try changedProject()
        _ = complete.generate(faults: steps.faults)
        let position = try #require(steps.taken.firstIndex { $0.step == .rename && $0.path.hasSuffix("sub/b.swift") })
        let result = try changedProject()
        let report = result.project.generate(faults: Steps(failing: position, .killed).faults)
        #expect(report.exit == .failure)
        #expect(result.project.folder.text("Generated/a.swift") == result.new["a.swift"])
        #expect(result.project.folder.text("Generated/sub/b.swift") == result.old["sub/b.swift"])
        return result
    }

    @Test func anEditAfterTheInterruptionIsKept() throws {
        for path in ["a.swift", "sub/b.swift"] {
            let (project, _, _) = try halfwayProject()
            try project.folder.write("Generated/" + path, "edit")
            let report = project.generate()
            #expect(report.exit == .differs)
            #expect(report.ids == ["edited-file"])
            #expect(project.folder.text("Generated/" + path) == "edit")
        }
    }

    @Test func anEditOfAFileToBeRemovedIsKept() throws {
        let (project, _, _) = try halfwayProject()
        try project.folder.write("Generated/gone/g.swift", "edit")
        #expect(project.generate().exit == .success)
        #expect(project.folder.text("Generated/gone/g.swift") == "edit")
        #expect(project.check().status("gone/g.swift") == .extra)
    }

    @Test func theOldSetCanBeAskedForAgain() throws {
        let (project, old, _) = try halfwayProject()
        for (name, text) in ["a": "1\n", "gone/g": "1\n", "sub/b": "1\n"] {
            try project.folder.write("schemas/\(name).yaml", text)
        }
        try project.folder.remove("schemas/new")
        #expect(project.generate().exit == .success)
        #expect(try project.output() == old)
    }

    /// Neither is believed more than the lock file itself: no path of it leads out, and no content but what it names.
    @Test func aDamagedOrHostileNextLockIsNotUsed() throws {
        for text in ["", "fundgenLock: 1\n", "fundgenLock: 9\n", "other: 1\n", "]["] {
            let (project, _, new) = try changedProject()
            try project.folder.write("Generated/.fundgen.lock.next", text)
            #expect(project.generate().exit == .success, "\(text)")
            #expect(try project.output() == new, "\(text)")
        }
        let (project, _, _) = try changedProject()
        try project.folder.link("Generated/.fundgen.lock.next", to: "../outside")
        #expect(project.generate().ids == ["link-in-output"])
        try project.folder.remove("Generated/.fundgen.lock.next")
        try project.folder.write("outside", "mine")
        try project.folder.link("Generated/.fundgen.unfinished", to: "../outside")
        #expect(project.generate().exit == .success)
        #expect(project.folder.text("outside") == "mine")
    }
}
