import Foundation
import SDKGeneration
import SDKVendoring
import SpecDiagnostics
import SwiftRendering
import Testing

/// A part of the specs that come with the tool, made, kept to, and changed.
struct SubsetTests {
    let folder: TemporaryFolder
    private var request = GenerationRequest()
    private static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path(percentEncoded: false)

    init() throws {
        folder = try TemporaryFolder()
        request.schemas = Self.checkout + "/schemas"
        request.output = folder("Generated")
    }

    private func generate(_ only: String...) -> RunReport { Generation(asking(only)).generate() }
    private func check(_ only: String...) -> RunReport { Generation(asking(only)).check() }

    private func asking(_ only: [String]) -> GenerationRequest {
        var request = request
        request.only = only
        return request
    }

    private func made() throws -> [String] {
        try folder.files("Generated").keys.filter { $0.hasSuffix(".swift") }.sorted()
    }

    private static let ofPayment = [
        "Common.swift", "Fund+Order.swift", "Fund+Transfer.swift", "Fund+TransferAccount.swift", "Services.swift",
    ]

    @Test func aPaymentComesWithTheCallThatSettlesIt() throws {
        let report = generate("cloud.fund.transferAccount.transfer")
        #expect(report.exit == .success)
        #expect(report.ids == ["also-generated"])
        #expect(report.findings(isColored: false).contains("note: 'cloud.fund.order.query' is generated, too"))
        #expect(try made() == Self.ofPayment)
        let code = try #require(folder.text("Generated/Fund+TransferAccount.swift"))
        #expect(code.contains("enum Transfer") && !code.contains("enum Query"))
        #expect(folder.text("Generated/Services.swift")?.contains("Util") == false)
    }

    @Test func theLockFileKeepsIt() throws {
        _ = generate("fund.transferAccount.transfer", "cloud.fund.order", "fund.order")
        let lock = try #require(folder.text("Generated/fundgen.lock"))
        #expect(lock.contains("\n  \"only\": \"fund.order fund.transferAccount.transfer\"\n"))
        #expect(check().exit == .success)
        #expect(generate().files.allSatisfy { $0.status == .unchanged })
        let other = check("util")
        #expect(other.exit == .differs)
        let words = "fund.order fund.transferAccount.transfer"
        #expect(
            other.diagnostics.map(\.message) == [
                "'\(folder("Generated"))' was made with --only \(words), and this run has --only util"
            ])
        #expect(other.text.contains("--only util\n"), "what is advised asks for the same")
    }

    @Test func whatIsNoLongerAskedForIsRemoved() throws {
        _ = generate("fund.transferAccount.transfer")
        let report = generate("fund.order.query")
        #expect(report.action("Fund+TransferAccount.swift") == .remove)
        #expect(report.why("Fund+Transfer.swift") == ["option changed: only"])
        #expect(try made() == Self.ofPayment.filter { $0 != "Fund+TransferAccount.swift" })
        #expect(generate("cloud").exit == .success)
        #expect(folder.text("Generated/fundgen.lock")?.contains("options: {}") == true)
        var whole = request
        whole.output = folder("Whole")
        _ = Generation(whole).generate()
        #expect(try folder.files("Generated") == folder.files("Whole"))
    }

    @Test func aNameThatIsNoneWritesNothing() throws {
        _ = generate("fund.order")
        let before = try folder.files("Generated")
        for report in [generate("fund.order", "fund.ordre"), check("fund.ordre")] {
            #expect(report.ids.filter { $0 != "other-option" } == ["unknown-call"])
            #expect(report.exit == .findings)
            #expect(report.diagnostics.last?.hint == "did you mean 'fund.order'?")
        }
        #expect(try folder.files("Generated") == before)
    }

    @Test(arguments: ["fund.order fund", "b a", "", "cloud", "cloud.fund", "a  b", "a a"])
    func whatNoFlagSaysIsNotTakenFromALockFile(_ recorded: String) throws {
        _ = generate("fund.order")
        let lock = try #require(folder.text("Generated/fundgen.lock"))
        try folder.write("Generated/fundgen.lock", lock.replacing("\"fund.order\"", with: "\"\(recorded)\""))
        for report in [generate(), check()] { #expect(report.ids == ["damaged-lock"]) }
    }

    private func write(_ service: String, kind: String, _ more: String = "") throws {
        let call = """
            openPlatform: {method: example.ask}
                request: {fields: {number: {type: string, wire: number}}}
                response: {fields: {kind: {type: \(kind), wire: kind}}}
            """
        try folder.write(
            "schemas/\(service).yaml",
            """
            fundgen: 1
            by: page
            evidence: {page: {page: "https://example.com"}}
            service: \(service)
            resource: log
            operations:
              ask:
                effect: reads
                \(call)
            shapes: {\(kind): {kind: enum, values: {ONE: }\(more)}}
            """)
    }

    /// A type of one service is called otherwise when there is a service of its name, whether that is made or not.
    @Test func theCallAddedNextRenamesNothingAndAnyMistakeStops() throws {
        var request = request
        request.schemas = folder("schemas")
        try write("shop", kind: "Bank")
        try write("bank", kind: "Kind")
        _ = Generation(request).generate()
        let whole = folder.text("Generated/Shop.swift")
        #expect(whole?.contains("struct Bank_") == true)
        request.only = ["shop"]
        #expect(Generation(request).generate().exit == .success)
        #expect(try made() == ["Services.swift", "Shop.swift"])
        #expect(folder.text("Generated/Shop.swift") == whole)
        try write("bank", kind: "Kind", ", colour: red")
        #expect(Generation(request).generate().ids == ["unknown-key"])
    }

    @Test func aCopyKeepsIt() throws {
        let vendoring = Vendoring(asking([]), package: Self.checkout)
        var options = VendorOptions(.target)
        options.only = ["cloud.fund.order"]
        #expect(vendoring.create(options).exit == .success)
        #expect(vendoring.update().files.allSatisfy { $0.status == .unchanged })
        #expect(vendoring.verify().exit == .success)
        #expect(try made().contains { $0.contains("Fund+Order.") })
        #expect(try !made().contains { $0.contains("Fund+TransferAccount.") })
    }
}
