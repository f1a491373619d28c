import SDKGeneration
import SpecDiagnostics
import SwiftRendering
import Testing

struct LockFileTests {
    let project: Project
    init() throws { project = try Project() }

    private func reading(_ text: String) -> FileProblem? {
        do {
            _ = try LockFile(reading: Array(text.utf8), displayPath: "Generated/fundgen.lock")
            return nil
        } catch {
            return error
        }
    }

    private func written() throws -> String {
        _ = project.generate()
        return try #require(project.folder.text("Generated/fundgen.lock"))
    }

    @Test func saysWhatItWasMadeFrom() throws {
        let hash = SHA256.hash(of: Array("a\n".utf8)).text
        let output = SHA256.hash(of: Array("// fund/a.yaml\na\n".utf8)).text
        let lines = try written().split(separator: "\n")
        #expect(lines.prefix(4).dropFirst() == ["fundgenLock: 3", "generator: \"0.1.0\"", "options: {}"])
        #expect(lines.contains("  \"fund/a.yaml\": \(hash)"))
        #expect(lines.contains("  \"fund/a.swift\": \(output)"))
        #expect(!(try written()).contains(project.folder.path))
    }

    @Test func isTheSameFromAnotherFolder() throws {
        let other = try Project()
        _ = other.generate()
        #expect(try other.folder.text("Generated/fundgen.lock") == written())
    }

    @Test func readsBackWhatItWrote() throws {
        var project = try Project(["a\"b: #'é\u{85}{}.yaml": "x", "- a.yaml": "y", "~.yaml": "z", "true.yaml": "t"])
        project.request.access = .package
        project.request.prefix = "Pay"
        try project.folder.write("t/value.mustache", "T")
        project.request.templates = project.folder("t")
        #expect(project.generate().exit == .success)
        let bytes = Array(try #require(project.folder.text("Generated/fundgen.lock")).utf8)
        let lock = try LockFile(reading: bytes, displayPath: "x")
        #expect(lock.bytes == bytes)
        #expect(lock.options == ["access": "package", "prefix": "Pay"])
        #expect(lock.specs.count == 4)
        #expect(lock.overrides.keys.map(\.text) == ["value.mustache"])
    }

    @Test func damageOfEveryLineIsNoticedOrHarmless() throws {
        let lines = try written().split(separator: "\n", omittingEmptySubsequences: false)
        for index in lines.indices where index > 0 && !lines[index].isEmpty {
            var damaged = lines
            damaged[index] = "]["
            #expect(reading(damaged.joined(separator: "\n"))?.id == "damaged-lock", "line \(index)")
        }
        for length in stride(from: 0, to: lines.joined(separator: "\n").count, by: 7) {
            _ = reading(String(lines.joined(separator: "\n").prefix(length)))
        }
    }

    @Test(arguments: [
        "", "text", "- a\n", "{", "\0", "<<<<<<< HEAD\nfundgenLock: 1\n=======\n", "fundgenLock: 1\n",
        "fundgenLock: one\n", "fundgenLock: 0\n", "fundgenLock: {}\n",
    ])
    func damaged(text: String) {
        #expect(reading(text)?.id == "damaged-lock")
        #expect(reading(text)?.hint?.contains("restore it from version control") == true)
    }

    @Test("older formats are read and replaced", arguments: [1, 2])
    func olderFormats(version: Int) throws {
        let new = try written()
        var old = new.replacing("fundgenLock: 3", with: "fundgenLock: \(version)")
        if version == 2 { old += "ingredients: {}\nwarnings: 0\n" }
        try project.folder.write("Generated/fundgen.lock", old)
        #expect(project.check().exit == .differs)
        #expect(project.generate().text.contains("0 written, 2 unchanged"))
        #expect(project.folder.text("Generated/fundgen.lock") == new)
    }

    @Test func anUnknownKeyIsDamage() throws {
        #expect(reading(try written() + "other: 1\n")?.id == "damaged-lock")
        #expect(reading(try written()) == nil)
    }

    @Test func foreignAndNewerFilesAreToldApart() {
        #expect(reading("name: x\n")?.id == "foreign-lock")
        let newer = reading("fundgenLock: 4\nanything: else\n")
        #expect(newer?.id == "newer-lock")
        #expect(newer?.message.contains("has format 4; fundgen 0.1.0 reads up to 3") == true)
    }

    @Test(arguments: ["../x.swift", "/etc/passwd", "a/../../x", ".git/hooks/pre-commit", "a/.b/c"])
    func pathsThatLeadOutAreDamage(path: String) throws {
        let lock = try written().replacing("\"b.swift\"", with: "\"\(path)\"")
        #expect(reading(lock)?.id == "damaged-lock")
        try project.folder.write("Generated/fundgen.lock", lock)
        #expect(project.generate().exit == .failure)
    }

    @Test func aDamagedLockStopsEveryCommandAndLosesNothing() throws {
        _ = project.generate()
        try project.folder.write("Generated/fundgen.lock", "fundgenLock: 1\n<<<<<<<\n")
        try project.folder.write("schemas/fund/a.yaml", "changed\n")
        let before = try project.output()
        for report in [project.generate(), project.check()] {
            #expect(report.exit == .failure)
            #expect(report.ids == ["damaged-lock"])
        }
        #expect(try project.output() == before)
    }
}
