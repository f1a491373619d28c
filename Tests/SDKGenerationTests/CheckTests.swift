import Foundation
import SDKGeneration
import SpecDiagnostics
import Testing

struct CheckTests {
    var project: Project
    init() throws {
        project = try Project()
        _ = project.generate()
    }

    @Test func upToDate() {
        let report = project.check()
        #expect(report.exit == .success)
        #expect(report.text == "2 specs, 2 files: '\(project.folder("Generated"))' is up to date\n")
    }

    @Test func nothingGeneratedYet() throws {
        try project.folder.remove("Generated")
        let report = project.check()
        #expect(report.exit == .differs)
        #expect(report.files.map(\.status) == [.new, .new])
        #expect(
            report.text.contains("bring it up to date with: fundgen generate --schemas \(project.folder("schemas"))"))
        #expect(throws: (any Error).self) { try project.output() }
    }

    @Test func everyDifferenceIsSeenAndNothingWritten() throws {
        try project.folder.write("schemas/c.yaml", "c\n")
        try project.folder.write("schemas/d.yaml", "d\n")
        _ = project.generate()
        try project.folder.write("schemas/b.yml", "b2\n")
        try project.folder.remove("schemas/d.yaml")
        try project.folder.write("schemas/e.yaml", "e\n")
        try project.folder.remove("Generated/c.swift")
        try project.folder.write("Generated/fund/a.swift", "// fund/a.yaml\nedit\n")
        try project.folder.write("Generated/extra.swift", "x")
        try project.folder.write("Generated/.hidden", "x")
        try project.folder.link("Generated/link.swift", to: "nothing")
        let before = try project.output()
        let report = project.check()
        #expect(report.exit == .differs)
        let text = report.text.replacing(project.folder.path + "/", with: "")
        #expect(
            text == """
                changed b.swift (spec changed: b.yml, d.yaml, e.yaml)
                --- Generated/b.swift (on disk)
                +++ Generated/b.swift (generated)
                @@ -1,2 +1,2 @@
                 // b.yml
                -b
                +b2
                missing c.swift
                obsolete d.swift (spec changed: b.yml, d.yaml, e.yaml)
                new e.swift
                extra extra.swift (not made by fundgen)
                edited fund/a.swift (edited by hand)
                --- Generated/fund/a.swift (on disk)
                +++ Generated/fund/a.swift (generated)
                @@ -1,2 +1,2 @@
                 // fund/a.yaml
                -edit
                +a
                extra link.swift (not made by fundgen)
                4 specs, 4 files: 'Generated' differs from what the specs make
                bring it up to date with: fundgen generate --schemas schemas --output Generated
                overwrite what was edited by hand with: fundgen generate --schemas schemas --output Generated --force
                move files that are extra elsewhere, or remove them

                """)
        #expect(try project.output() == before)
    }

    @Test func aStaleLockAloneDiffers() throws {
        let lock = try #require(project.folder.text("Generated/fundgen.lock"))
        try project.folder.write(
            "Generated/fundgen.lock", lock.replacing("generator: \"0.1.0\"", with: "generator: \"0.0.9\""))
        let report = project.check()
        #expect(report.exit == .differs)
        #expect(report.text.contains("changed fundgen.lock (generator changed: 0.0.9 to 0.1.0)\n"))
        #expect(
            project.generate().text.contains("wrote fundgen.lock (generator changed: 0.0.9 to 0.1.0)\n"))
        #expect(project.check().exit == .success)
    }

    @Test func aMissingLockDiffers() throws {
        try project.folder.remove("Generated/fundgen.lock")
        let report = project.check()
        #expect(report.exit == .differs)
        #expect(report.lock?.status == .new)
    }

    @Test func anInterruptedRunIsNamed() throws {
        try project.folder.write("Generated/.fundgen.lock.next", "half")
        let report = project.check()
        #expect(report.exit == .differs)
        #expect(report.ids == ["interrupted-run"])
        #expect(report.text.contains("bring it up to date with: fundgen generate"))
        #expect(project.generate().exit == .success)
        #expect(project.check().exit == .success)
        #expect(!project.folder.exists("Generated/.fundgen.lock.next"))
    }

    /// What the lock file says of a file that it lies beside proves nothing.
    @Test func anAlteredFileIsSeenWhateverTheLockFileSays() throws {
        let lock = try #require(project.folder.text("Generated/fundgen.lock"))
        let text = "// b.yml\nanother\n"
        try project.folder.write("Generated/b.swift", text)
        try project.folder.write(
            "Generated/fundgen.lock",
            lock.replacing(
                SHA256.hash(of: Array("// b.yml\nb\n".utf8)).text, with: SHA256.hash(of: Array(text.utf8)).text))
        let report = project.check()
        #expect(report.exit == .differs)
        #expect(report.status("b.swift") == .changed)
        #expect(project.generate().exit == .success)
        #expect(project.folder.text("Generated/b.swift") == "// b.yml\nb\n")
        #expect(project.folder.text("Generated/fundgen.lock") == lock)
    }

    @Test(
        "Whatever differs is seen and put right",
        arguments: ["edited", "removed", "link", "lock", "noLock", "next", "spec", "new"])
    func everyDifferenceIsSeen(kind: String) throws {
        switch kind {
        case "edited": try project.folder.write("Generated/b.swift", "mine")
        case "removed": try project.folder.remove("Generated/b.swift")
        case "link":
            try project.folder.remove("Generated/b.swift")
            try project.folder.link("Generated/b.swift", to: "fund/a.swift")
        case "lock":
            let lock = try #require(project.folder.text("Generated/fundgen.lock"))
            try project.folder.write("Generated/fundgen.lock", lock + "\n")
        case "noLock": try project.folder.remove("Generated/fundgen.lock")
        case "next": try project.folder.write("Generated/.fundgen.lock.next", "half")
        case "spec": try project.folder.remove("schemas/b.yml")
        default: try project.folder.write("schemas/c.yaml", "c\n")
        }
        #expect(project.check().exit != .success, "\(kind)")
        _ = project.forced().generate()
        if kind != "link" { #expect(project.check().exit == .success, "\(kind)") }
    }

    @Test func aRunWithWarningsWarnsAgain() throws {
        try project.folder.write("schemas/b.yml", "!warning\n")
        for _ in 0..<2 { #expect(project.generate().ids == ["doubtful-spec"]) }
        #expect(project.check().ids == ["doubtful-spec"])
    }

    @Test func findingsComeFirst() throws {
        try project.folder.write("schemas/b.yml", "!error")
        #expect(project.check().exit == .findings)
    }

    @Test func diffsAreForTheFirstFilesOnly() throws {
        for index in 0..<30 { try project.folder.write("schemas/s\(index).yaml", "1\n") }
        _ = project.generate()
        for index in 0..<30 { try project.folder.write("schemas/s\(index).yaml", "2\n") }
        let report = project.check()
        #expect(report.files.count { $0.status == .changed } == 30)
        #expect(report.files.count { $0.diff != nil } == 10)
    }

    @Test func jsonSaysTheSame() throws {
        try project.folder.write("schemas/b.yml", "b\"2\u{7}\n")
        try project.folder.write("Generated/extra.swift", "x")
        let json = project.check().json
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(document["version"] as? Int == 1)
        #expect(document["command"] as? String == "check")
        #expect(document["exit"] as? Int == 2)
        #expect(document["specs"] as? Int == 2)
        #expect(document["dryRun"] as? Bool == false)
        let files = try #require(document["files"] as? [[String: Any]])
        #expect(files.map { $0["status"] as? String } == ["changed", "extra", "unchanged"])
        #expect(files.map { $0["action"] as? String } == ["none", "none", "none"])
        #expect(files[0]["reasons"] as? [String] == ["spec changed: b.yml"])
        #expect((files[0]["diff"] as? String)?.contains("+b\"2\\u{7}\n") == true)
        #expect((document["lock"] as? [String: Any])?["status"] as? String == "changed")
        try project.folder.remove("schemas")
        let failed = try #require(
            try JSONSerialization.jsonObject(with: Data(project.generate().json.utf8)) as? [String: Any])
        #expect((failed["diagnostics"] as? [[String: Any]])?.first?["id"] as? String == "missing-folder")
        #expect(failed["lock"] is NSNull)
    }
}
