import SDKGeneration
import SDKVendoring
import SpecDiagnostics
import SwiftRendering
import Testing

/// A checkout with one file of the runtime, copied into a target.
struct RuntimeRewritingTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("VERSION", "\(Generator.version)\n")
        try folder.write("schemas/shared.yaml", "fundgen: 1\n")
        try folder.write(
            "Sources/FundRuntime/Types.swift",
            "public struct Client {}\npublic struct Money {}\npublic actor Store {}\n")
    }

    private func copy(_ source: String) throws -> RunReport {
        try folder.write("Sources/FundRuntime/Client/File.swift", source)
        var request = GenerationRequest()
        request.schemas = folder("schemas")
        request.output = folder("Copy")
        var options = VendorOptions(.target)
        options.prefix = "Pay"
        return Vendoring(request, package: folder.path).create(options)
    }

    private func rewritten(_ source: String) throws -> String {
        let report = try copy(source)
        #expect(report.exit == .success, "\(report.diagnostics)")
        let text = try #require(folder.text("Copy/Runtime/Client/File.fundruntime.swift"))
        return text.split(separator: "\n", maxSplits: 1).last.map { String($0.dropFirst()) } ?? ""
    }

    @Test func declarationsAreLeveledAndIsolatedHoweverTheyAreLaidOut() throws {
        let text = try rewritten(
            """
            public import Foundation
            import struct Crypto.SHA256
            @frozen public final
                class A: @unchecked Sendable { public static let a = 1; private(set) public
                    var b = 2 }; @nonexhaustive public enum E { case public_(Int), b }
            package extension A { class func c(_ extension: Int) { struct Local {} } }
            #if os(Linux)
                public func d() {}
                let e = { 1 }(), f = [1: 2]
            #endif
            public extension Store { nonisolated struct Inner {} }
            nonisolated(unsafe) private var g = 1
            """)
        #expect(
            text == """
                import Foundation
                import struct Crypto.SHA256
                @frozen nonisolated internal final
                    class PayA: @unchecked Sendable { internal static let a = 1; private(set) internal
                        var b = 2 }; nonisolated internal enum PayE { case public_(Int), b }
                nonisolated internal extension PayA { class func c(_ extension: Int) { nonisolated struct Local {} } }
                #if os(Linux)
                    nonisolated internal func d() {}
                    nonisolated let e = { 1 }(), f = [1: 2]
                #endif
                internal extension PayStore { nonisolated struct Inner {} }
                nonisolated(unsafe) private var g = 1
                """)
    }

    @Test func namesGetThePrefixAsWholeWordsOutsideOfTexts() throws {
        for (source, expected) in [
            (
                "let a: [Client?] = Client.all + ClientKind.x.Clients",
                "let a: [PayClient?] = PayClient.all + ClientKind.x.Clients"
            ),
            (
                #"let a = "Client \(Client(Money(1)).x) Money \"Client\"" + Client"#,
                #"let a = "Client \(PayClient(PayMoney(1)).x) Money \"Client\"" + PayClient"#
            ),
            (
                "let a = ##\"Client \"# \\(Client) \\##(Client)\"## + Client",
                "let a = ##\"Client \"# \\(Client) \\##(PayClient)\"## + PayClient"
            ),
            (
                "let a = \"\"\"\n\"Client\" \\(Client)\n\"\"\" + Client",
                "let a = \"\"\"\n\"Client\" \\(PayClient)\n\"\"\" + PayClient"
            ),
            (
                "// Client's \"quote, `Client`, ``Client/x``\nlet a = 1 / 2",
                "// Client's \"quote, `PayClient`, ``PayClient/x``\nlet a = 1 / 2"
            ),
        ] {
            try? folder.remove("Copy")
            #expect(try rewritten(source).replacing("nonisolated ", with: "") == expected)
        }
    }

    @Test(
        "What is not understood is refused with its place, and no copy is made",
        arguments: [
            ("\nlet a = /x\"/", 2, "a regex"), ("/* public */", 1, "a block comment"),
            ("\n\nlet a = \"b\n", 3, "a text without end"),
            ("let a = \"\\(b\"\n", 1, "a text without end"), ("func a() {\n", 1, "a bracket without end"),
            ("}\n", 1, "'}'"),
            ("func a() { ( }\n", 1, "'}'"), ("struct A {}\nprint(1)\n", 2, "'print'"),
            ("import Foundation\n\ninfix operator +++\n", 3, "'infix'"),
            ("let a = 1\nprefix operator +++\n", 2, "'operator'"),
            ("#warning(\"a\")\n", 1, "'#'"), ("open class A {}\n", 1, "'open'"), ("struct A {}\n{ }\n", 2, "'{'"),
            ("func a() {\n    public struct B {}\n    public\n}\n", 3, "'public'"),
        ])
    func whatIsNotUnderstoodIsRefused(source: String, line: Int, what: String) throws {
        let report = try copy(source)
        #expect(report.exit == .failure)
        #expect(report.ids == ["runtime-not-understood"])
        let range = try #require(report.diagnostics.first?.range)
        #expect(range.file == folder("Sources/FundRuntime/Client/File.swift"))
        #expect(range.start.line == line)
        #expect(report.diagnostics.first?.message == "\(what) is more than fundgen vendor understands of Swift")
        #expect(!folder.exists("Copy/fundgen.lock"))
    }
}
