import Foundation
import SDKGeneration
import SpecDiagnostics
import Testing

struct DiscoveryTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func discover(_ name: String = "schemas") -> (paths: [String]?, problems: [Diagnostic]) {
        var problems: [Diagnostic] = []
        let specs = Inputs.discoverSpecs(folder(name), &problems)
        return (specs?.map(\.path.text), problems)
    }

    @Test func findsSpecsInByteOrderAndSkipsTheRest() throws {
        for name in ["b.yaml", "a/z.yml", "a.yaml", "Z.yaml", "é.yaml", "a/deep/er/x.yaml"] {
            try folder.write("schemas/" + name, "x")
        }
        for name in [".hidden.yaml", ".git/x.yaml", "a/.b/x.yaml", "readme.md", "x.yaml.bak", "yaml"] {
            try folder.write("schemas/" + name, "x")
        }
        try folder.makeFolder("schemas/folder.yaml")
        let found = discover()
        #expect(found.problems.isEmpty)
        #expect(found.paths == ["Z.yaml", "a.yaml", "a/deep/er/x.yaml", "a/z.yml", "b.yaml", "é.yaml"])
    }

    @Test("a spec that would be passed over is named", arguments: ["X.YAML", "x.Yml", "a.yaml/x.YML"])
    func capitalExtensions(name: String) throws {
        try folder.write("schemas/a/a.yaml", "x")
        try folder.write("schemas/" + name, "x")
        let found = discover()
        #expect(found.paths == nil)
        #expect(found.problems.map(\.id) == ["capital-extension"])
        #expect(
            found.problems.first?.hint
                == "rename it to '\(name.split(separator: "/").last?.lowercased() ?? "")'".replacing(
                    "'x.", with: name.hasPrefix("X") ? "'X." : "'x."))
    }

    @Test func pathsForMessagesAreAsTyped() throws {
        try folder.write("schemas/a.yaml", "x")
        for (typed, shown) in [
            ("schemas", "schemas/a.yaml"), ("schemas/", "schemas/a.yaml"), ("schemas/.", "schemas/./a.yaml"),
        ] {
            var problems: [Diagnostic] = []
            let specs = Inputs.discoverSpecs(folder(typed), &problems)
            #expect(specs?.map(\.displayPath) == [folder(shown)])
            #expect(specs?.map(\.path.text) == ["a.yaml"])
        }
    }

    @Test func contentIsTakenAsItIs() throws {
        let bytes: [UInt8] = [0xFF, 0x00, 0x0D, 0x0A]
        try folder.write("schemas/a.yaml", bytes)
        try folder.write("schemas/empty.yaml", "")
        let long = [UInt8](repeating: 0x61, count: 300_000)
        try folder.write("schemas/long.yaml", long)
        var problems: [Diagnostic] = []
        #expect(Inputs.discoverSpecs(folder("schemas"), &problems)?.map(\.bytes) == [bytes, [], long])
    }

    @Test func missingFolder() {
        let found = discover("nowhere")
        #expect(found.paths == nil)
        #expect(found.problems.map(\.message) == ["the folder '\(folder("nowhere"))' does not exist"])
        #expect(found.problems.map(\.hint) == ["name the folder that holds the specs with --schemas"])
    }

    @Test func emptyNameIsAMissingFolder() {
        var problems: [Diagnostic] = []
        #expect(Inputs.discoverSpecs("", &problems) == nil)
        #expect(problems.map(\.id) == ["missing-folder"])
    }

    @Test func fileInsteadOfFolder() throws {
        try folder.write("schemas/a.yaml", "x")
        #expect(discover("schemas/a.yaml").problems.map(\.id) == ["not-a-folder"])
        #expect(discover("schemas/a.yaml/b").problems.map(\.id) == ["missing-folder"])
    }

    @Test func folderWithoutSpecs() throws {
        try folder.write("schemas/readme.md", "x")
        let found = discover()
        #expect(found.paths == nil)
        #expect(found.problems.map(\.id) == ["no-specs"])
    }

    @Test func theFolderItselfMayBeALink() throws {
        try folder.write("real/a.yaml", "x")
        try folder.link("schemas", to: "real")
        #expect(discover().paths == ["a.yaml"])
    }

    @Test func linksAreFollowedOnceAndRealNamesWin() throws {
        try folder.write("schemas/z.yaml", "x")
        try folder.write("schemas/zz/q.yaml", "x")
        try folder.write("outside/o.yaml", "x")
        try folder.write("one.yaml", "x")
        try folder.link("schemas/a.yaml", to: "z.yaml")
        try folder.link("schemas/again", to: "zz")
        try folder.link("schemas/c", to: "../outside")
        try folder.link("schemas/d", to: "../outside")
        try folder.link("schemas/l.yaml", to: "../one.yaml")
        try folder.link("schemas/m.yaml", to: "../one.yaml")
        let found = discover()
        #expect(found.problems.isEmpty)
        #expect(found.paths == ["c/o.yaml", "l.yaml", "z.yaml", "zz/q.yaml"])
    }

    @Test(arguments: [".", "..", "../..", "../../../schemas/a"])
    func linkLoopIsAProblem(target: String) throws {
        try folder.write("schemas/a/b/x.yaml", "x")
        try folder.link("schemas/a/b/loop", to: target)
        let found = discover()
        #expect(found.paths == nil)
        #expect(!found.problems.isEmpty && found.problems.allSatisfy { $0.id == "link-loop" })
    }

    @Test func loopOverAFolderOutsideIsAProblem() throws {
        try folder.write("schemas/x.yaml", "x")
        try folder.makeFolder("outside")
        try folder.link("schemas/out", to: "../outside")
        try folder.link("outside/back", to: "../schemas")
        #expect(discover().problems.map(\.id) == ["link-loop"])
    }

    @Test func linksToThemselvesAndToNothingAreProblems() throws {
        try folder.write("schemas/x.yaml", "x")
        try folder.link("schemas/self.yaml", to: "self.yaml")
        try folder.link("schemas/dead.yaml", to: "nothing")
        try folder.link("schemas/deadfolder", to: "nothing")
        try folder.link("schemas/dead.txt", to: "nothing")
        try folder.link("schemas/.#lock.yaml", to: "nothing")
        let found = discover()
        #expect(found.problems.map(\.id).sorted() == ["cannot-read", "dead-link", "dead-link"])
        #expect(found.problems.contains { $0.message.contains("self.yaml") && $0.message.contains("loop") })
    }

    @Test func whatIsNoRegularFileIsAProblemAndDoesNotHang() throws {
        try folder.write("schemas/x.yaml", "x")
        #expect(mkfifo(folder("schemas/pipe.yaml"), 0o600) == 0)
        #expect(mkfifo(folder("schemas/pipe.txt"), 0o600) == 0)
        try folder.link("schemas/zero.yaml", to: "/dev/zero")
        #expect(discover().problems.map(\.id) == ["not-a-file", "not-a-file"])
    }

    @Test func namesThatCannotBeWrittenDownAreProblems() throws {
        try folder.write("schemas/a\\b.yaml", "x")
        try folder.write("schemas/a\nb.yaml", "x")
        #expect(discover().problems.map(\.id) == ["unusable-name", "unusable-name"])
    }

    @Test func nameThatIsNotUTF8IsAProblem() throws {
        try folder.makeFolder("schemas")
        let name = Array(folder("schemas/").utf8) + [0xFF] + Array(".yaml".utf8) + [0]
        let number = name.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { open($0.baseAddress!, O_CREAT | O_WRONLY, 0o600) }
        }
        // Some systems refuse such a name themselves.
        guard number >= 0 else { return }
        close(number)
        #expect(discover().problems.map(\.id) == ["name-not-utf8"])
    }

    @Test func nestingHasALimit() throws {
        try folder.write("schemas/" + String(repeating: "d/", count: 70) + "x.yaml", "x")
        #expect(discover().problems.map(\.id) == ["too-deep"])
    }

    @Test func hugeFileIsAProblemAndIsNotRead() throws {
        try folder.write("schemas/x.yaml", "x")
        #expect(truncate(folder("schemas/x.yaml"), 1 << 40) == 0)
        #expect(discover().problems.map(\.id) == ["file-too-large"])
    }

    @Test(.enabled(if: getuid() != 0, "the super-user reads everything"))
    func whatIsNotReadableIsAProblem() throws {
        try folder.write("schemas/x.yaml", "x")
        try folder.write("schemas/sub/y.yaml", "x")
        chmod(folder("schemas/x.yaml"), 0)
        chmod(folder("schemas/sub"), 0)
        defer { chmod(folder("schemas/sub"), 0o700) }
        #expect(discover().problems.map(\.id) == ["cannot-read", "cannot-read"])
    }

    @Test func permissionProblemsSayWhatToDo() {
        let problem = FileProblem.system("read", "schemas/x.yaml", code: EACCES)
        #expect(problem.id == "cannot-read")
        #expect(problem.message == "cannot read 'schemas/x.yaml': permission denied")
        #expect(problem.hint == "check who owns it and its permissions")
    }

    @Test func templatesAreFoundAndUnknownOnesNamed() throws {
        try folder.write("t/Fiel.mustache", "x")
        try folder.write("t/sub/File.mustache", "x")
        try folder.write("t/File.mustache", "x")
        try folder.write("t/README.md", "x")
        var problems: [Diagnostic] = []
        let found = try #require(Inputs.discoverTemplates(folder("t"), &problems))
        #expect(found.map(\.path.text) == ["Fiel.mustache", "File.mustache", "sub/File.mustache"])
        let unknown = Inputs.unknownTemplates(found, known: ["Type.mustache", "File.mustache"])
        #expect(
            unknown.map(\.message) == [
                "there is no built-in template 'Fiel.mustache' to override",
                "there is no built-in template 'sub/File.mustache' to override",
            ])
        #expect(
            unknown.map(\.hint) == [
                "did you mean 'File.mustache'?", "did you mean 'File.mustache'?",
            ])
        #expect(unknown.first?.range?.file == folder("t/Fiel.mustache"))
    }

    @Test func withoutTemplateFolderThereAreNoneAndAMissingOneIsAProblem() {
        var problems: [Diagnostic] = []
        #expect(Inputs.discoverTemplates(nil, &problems)?.isEmpty == true)
        #expect(problems.isEmpty)
        #expect(Inputs.discoverTemplates(folder("nowhere"), &problems) == nil)
        #expect(problems.map(\.hint) == ["name the folder that holds the templates with --templates"])
    }
}
