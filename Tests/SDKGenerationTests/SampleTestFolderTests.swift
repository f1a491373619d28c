import SDKGeneration
import SpecDiagnostics
import SwiftRendering
import Testing

/// The folder of tests that are made of samples: it has a lock file of its own, and is treated as the output is.
struct SampleTestFolderTests {
    let folder: TemporaryFolder
    private static let file = "Shop+Samples.swift"

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("schemas/shop.yaml", Self.spec)
    }

    private static let spec = """
        fundgen: 1
        service: shop
        resource: orders
        by: page
        evidence: {page: {page: "https://example.com"}}
        operations:
          look:
            effect: reads
            openPlatform: {method: example.order.look}
            request: {fields: {number: {type: string, wire: order_no, required: true}}}
            response: {fields: {count: {type: integer, wire: item_count}}}
            samples:
              - name: page
                request: {number: '1'}
                content: {"order_no": "1"}
                reply: {"code": "10000", "item_count": 2}

        """

    private func generation(
        module: String? = "Shop", _ change: (inout GenerationRequest) -> Void = { _ in }
    ) -> Generation {
        var request = GenerationRequest()
        request.schemas = folder("schemas")
        request.output = folder("Generated")
        request.tests = folder("Tests")
        request.module = module
        change(&request)
        return Generation(request)
    }

    private func generate(
        module: String? = "Shop", _ change: (inout GenerationRequest) -> Void = { _ in }
    ) -> RunReport {
        generation(module: module, change).generate()
    }

    private func tests() throws -> [String: String] { try folder.files("Tests") }

    @Test func theFilesHaveALockOfTheirOwn() throws {
        let report = generate()
        #expect(report.exit == .success, "\(report.allFindings)")
        #expect(try tests().keys.sorted() == [Self.file, "fundgen.lock"])
        let text = try #require(folder.text("Tests/" + Self.file))
        #expect(text.contains("import Shop\n") && text.contains(#"number: "1""#))
        #expect(folder.text("Tests/fundgen.lock")?.contains(#""tests": "Shop""#) == true)
        #expect(folder.text("Generated/fundgen.lock")?.contains("Samples") == false)
        #expect(report.text.contains("wrote \(Self.file)") && report.json.contains(#""output":"\#(folder("Tests"))""#))
    }

    @Test func theLockRemembersTheModule() throws {
        #expect(generate(module: nil).ids == ["tested-module"])
        #expect(try folder.files("").keys.filter { !$0.hasPrefix("schemas/") }.isEmpty, "nothing was written")
        #expect(generate().exit == .success)
        let again = generate(module: nil)
        #expect(again.exit == .success && again.tests.first?.files.allSatisfy { $0.status == .unchanged } == true)
        #expect(generation(module: nil).check().exit == .success)
        #expect(generation(module: "Other").check().exit == .differs)
    }

    @Test func anEditIsKeptAndSaid() throws {
        _ = generate()
        try folder.write("Tests/" + Self.file, "// mine\n")
        let check = generation().check()
        #expect(check.exit == .differs && check.tests.first?.status(Self.file) == .edited)
        #expect(check.text.contains("'\(folder("Generated"))' is up to date"), "\(check.text)")
        #expect(check.text.contains("'\(folder("Tests"))' differs from what the specs make"))
        #expect(check.text.contains("--tests \(folder("Tests"))"), "the advice names the folder:\n\(check.text)")
        let report = generate()
        #expect(report.exit == .differs && report.tests.first?.ids == ["edited-file"])
        #expect(folder.text("Tests/" + Self.file) == "// mine\n")
        #expect(generate { $0.force = true }.exit == .success)
        #expect(generation().check().exit == .success)
    }

    @Test func whatIsStaleExtraOrMissingIsFound() throws {
        _ = generate()
        try folder.write("Tests/Mine.swift", "")
        #expect(generation().check().tests.first?.status("Mine.swift") == .extra)
        try folder.write(
            "schemas/shop.yaml",
            Self.spec.replacing("    samples:\n", with: "").replacing(
                try Regex("(?s)      - name: page.*"), with: ""))
        let stale = generation().check()
        #expect(stale.exit == .differs && stale.tests.first?.status(Self.file) == .obsolete, "\(stale.allFindings)")
        #expect(generate().exit == .success)
        #expect(try tests().keys.sorted() == ["Mine.swift", "fundgen.lock"])
    }

    @Test func withAnErrorNothingIsWritten() throws {
        try folder.write("schemas/shop.yaml", Self.spec.replacing("\"1\"", with: "\"2\""))
        #expect(generate().exit == .findings)
        #expect(try folder.files("").keys.filter { !$0.hasPrefix("schemas/") }.isEmpty)
    }

    @Test func aDryRunWritesNothing() throws {
        let report = generate { $0.dryRun = true }
        #expect(report.exit == .success && report.text.contains("would write \(Self.file)"))
        #expect(try folder.files("").keys.filter { !$0.hasPrefix("schemas/") }.isEmpty)
    }

    @Test(
        "a folder that is something else is refused before anything is written",
        arguments: [
            ("Generated", "tests-hold-others"), ("schemas", "tests-hold-others"), (".", "tests-hold-others"),
            ("Generated/Tests", "tests-in-output"), ("./Generated/.", "tests-hold-others"),
        ])
    func folders(_ name: String, _ id: String) throws {
        let report = generate { $0.tests = folder(name) }
        #expect(report.ids == [id] && report.exit == .failure, "\(report.allFindings)")
        #expect(try folder.files("").keys.filter { !$0.hasPrefix("schemas/") }.isEmpty)
    }

    @Test func testsAreNotTakenForCodeNorCodeForTests() throws {
        _ = generate()
        let before = try folder.files("")
        let code = generate {
            $0.output = folder("Tests")
            $0.tests = nil
        }
        #expect(code.ids == ["is-tests"])
        _ = generate {
            $0.output = folder("Other")
            $0.tests = nil
        }
        let tests = generate { $0.tests = folder("Other") }
        #expect(tests.ids == ["tests-over-code"])
        #expect(try folder.files("").filter { !$0.key.hasPrefix("Other/") } == before)
    }

    @Test func internalDeclarationsAreTestedInTheirOwnModule() throws {
        #expect(generate { $0.access = .internal }.ids == ["tested-module"])
        #expect(generate(module: nil) { $0.access = .internal }.exit == .success)
        #expect(folder.text("Tests/" + Self.file)?.contains("import Shop") == false)
        #expect(generation(module: nil).check().exit == .success, "both locks keep to it")
    }

    @Test func aLockThatNamesNoModuleIsNotObeyed() throws {
        _ = generate()
        let lock = try #require(folder.text("Tests/fundgen.lock"))
        try folder.write("Tests/fundgen.lock", lock.replacing(#""Shop""#, with: #""Shop; import Evil""#))
        #expect(generate(module: nil).ids == ["tested-module"])
    }

    @Test func onlyWhatIsGeneratedIsTestedAndByItsName() throws {
        let other = Self.spec.replacing("shop", with: "depot")
        try folder.write("schemas/depot.yaml", other)
        let report = generate {
            $0.only = ["shop"]
            $0.prefix = "My"
        }
        #expect(report.exit == .success, "\(report.allFindings)")
        #expect(try tests().keys.sorted() == [Self.file, "fundgen.lock"])
        #expect(folder.text("Tests/" + Self.file)?.contains("MyShop.Orders.Look.Request(") == true)
    }
}

extension RunReport {
    fileprivate var allFindings: String { findings(isColored: false) }
}
