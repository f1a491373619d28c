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
        #expect(project.generation(watcher: steps.watch).generate().exit == .success)
        #expect(try project.output() == new)
        return steps.taken.count
    }

    private func visible(_ files: [String: String]) -> [String: String] {
        files.filter { !$0.key.hasPrefix(".fundgen-staging") }
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
        #expect(count > 15)
        for step in 0..<count {
            let (project, old, new) = try changedProject()
            let report = project.generation(watcher: Steps(failing: step, failure).watch).generate()
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

    @Test func aFailureBeforeTheDecisionLeavesTheOldSetAlone() throws {
        let steps = Steps()
        let (complete, _, _) = try changedProject()
        _ = complete.generation(watcher: steps.watch).generate()
        let decision = try #require(steps.taken.firstIndex { $0.path.hasSuffix(".fundgen-staging/commit") })
        for step in 0...decision {
            let (project, old, _) = try changedProject()
            #expect(project.generation(watcher: Steps(failing: step).watch).generate().exit == .failure)
            #expect(try project.output() == old, "step \(step)")
        }
    }

    /// What a loss of power keeps is what was waited for: a name lasts when the folder it is in was.
    @Test func allThatTheNextRunNeedsLastsBeforeTheFirstFileTakesItsPlace() throws {
        let steps = Steps()
        let (project, _, _) = try changedProject()
        _ = project.generation(watcher: steps.watch).generate()
        let output = project.folder("Generated")
        let first = try #require(
            steps.taken.firstIndex { $0.action == .rename && !$0.path.contains("fundgen-staging") })
        let before = steps.taken[..<first].filter { $0.action == .synchronize }.map(\.path)
        #expect(before.contains(output))
        for name in ["0", "1", "2", "3", "commit.new"] {
            #expect(before.contains(output + "/.fundgen-staging/" + name))
        }
        let last = try #require(
            steps.taken.lastIndex { $0.action == .rename && !$0.path.contains("fundgen-staging") })
        let record = try #require(
            steps.taken.firstIndex { $0.action == .remove && $0.path.hasSuffix("staging/commit") })
        let between = steps.taken[last..<record].filter { $0.action == .synchronize }.map(\.path)
        #expect(
            between.sorted() == [output, output + "/gone", output + "/new", output + "/new/deep", output + "/sub"])
    }

    @Test func theRepairingRunCanBeKilledToo() throws {
        let count = try stepCount()
        for step in stride(from: 1, to: count, by: 4) {
            for second in stride(from: 0, to: 8, by: 2) {
                let (project, old, new) = try changedProject()
                _ = project.generation(watcher: Steps(failing: step, .killed).watch).generate()
                _ = project.generation(watcher: Steps(failing: second, .killed).watch).generate()
                expectWholeFiles(try project.output(), old, new, step)
                #expect(project.generate().exit == .success, "steps \(step) and \(second)")
                #expect(try project.output() == new, "steps \(step) and \(second)")
            }
        }
    }

    @Test func afterAnInterruptedRunOtherSpecsAreStillRight() throws {
        for step in 0..<(try stepCount()) {
            let (project, _, _) = try changedProject()
            _ = project.generation(watcher: Steps(failing: step, .killed).watch).generate()
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
        _ = try Project().generation(watcher: steps.watch).generate()
        for step in 0..<steps.taken.count {
            let project = try Project()
            _ = project.generation(watcher: Steps(failing: step, .killed).watch).generate()
            #expect(project.generate().exit == .success, "step \(step)")
            #expect(try project.output().keys.sorted() == ["b.swift", "fund/a.swift", "fundgen.lock"])
        }
    }

    /// Interrupted before the first file takes its place, with the decision made.
    private func decidedProject() throws -> (project: Project, old: [String: String], new: [String: String]) {
        let steps = Steps()
        let (complete, _, _) = try changedProject()
        _ = complete.generation(watcher: steps.watch).generate()
        let rename = try #require(steps.taken.firstIndex { $0.action == .rename && !$0.path.contains("staging") })
        let result = try changedProject()
        let report = result.project.generation(watcher: Steps(failing: rename, .killed).watch).generate()
        #expect(report.diagnostics.first?.hint?.contains("run the same command again") == true)
        return result
    }

    @Test func anEditAfterTheInterruptionIsKept() throws {
        let (project, _, _) = try decidedProject()
        try project.folder.write("Generated/a.swift", "edit")
        let report = project.generate()
        #expect(report.exit == .differs)
        #expect(report.ids == ["edited-file"])
        #expect(project.folder.text("Generated/a.swift") == "edit")
        #expect(project.folder.text("Generated/sub/b.swift") == "// sub/b.yaml\n2\n")
    }

    @Test func anEditOfAFileToBeRemovedIsKept() throws {
        let (project, _, _) = try decidedProject()
        try project.folder.write("Generated/gone/g.swift", "edit")
        #expect(project.generate().exit == .success)
        #expect(project.folder.text("Generated/gone/g.swift") == "edit")
        #expect(project.check().status("gone/g.swift") == .extra)
    }

    @Test func damagedPreparedFilesAreNotUsed() throws {
        for position in 0..<4 {
            let (project, _, new) = try decidedProject()
            try project.folder.write("Generated/.fundgen-staging/\(position)", "damaged")
            #expect(project.generate().exit == .success, "position \(position)")
            #expect(try project.output() == new)
        }
    }

    @Test func anotherVersionPutInPlaceIsNotSpoilt() throws {
        let (project, _, new) = try decidedProject()
        for (path, text) in new { try project.folder.write("Generated/" + path, text) }
        try project.folder.write("Generated/fundgen.lock", new["fundgen.lock", default: ""] + "# from elsewhere\n")
        #expect(project.generate().exit == .success)
        #expect(project.check().status("gone/g.swift") == .extra)
    }

    @Test func aDamagedOrHostileRecordStopsTheRunAndLosesNothing() throws {
        let zero = String(repeating: "0", count: 64)
        for text in [
            "", "fundgenCommit: 1\n", "fundgenCommit: 2\n", "other: 1\n",
            "fundgenCommit: 1\nreplace:\n  \"../x\": \"0 \(zero) absent\"\nremove: {}\n",
            "fundgenCommit: 1\nreplace:\n  \"x\": \"7 \(zero) absent\"\nremove: {}\n",
            "fundgenCommit: 1\nreplace: {}\nremove:\n  \".git/config\": \(zero)\n",
        ] {
            let (project, old, _) = try changedProject()
            try project.folder.write("Generated/.fundgen-staging/commit", text)
            let report = project.generate()
            #expect(report.exit == .failure, "\(text)")
            #expect(report.ids.first?.hasSuffix("-lock") == true, "\(text)")
            #expect(visible(try project.output()) == old)
        }
    }

    @Test func foreignFilesInTheStagingFolderAreKept() throws {
        let (project, _, _) = try decidedProject()
        try project.folder.write("Generated/.fundgen-staging/mine.txt", "mine")
        _ = project.generate()
        #expect(project.folder.text("Generated/.fundgen-staging/mine.txt") == "mine")
    }
}
