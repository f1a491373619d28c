import CodeTemplates
import Foundation
import SpecDiagnostics
import SpecModel
import SpecSyntax
import SwiftRendering
import Testing

/// Drafts of other families (payment, member, base, marketing, security, text messages): the language is not cut to the fund calls.
@Suite struct OtherFamiliesTests {
    @Test func otherFamiliesCanBeSaidAndCompile() async throws {
        var diagnostics: [Diagnostic] = []
        let documents = try Self.specs().compactMap { Document($0, problems: &diagnostics) }
        #expect(documents.count == 12)
        let model = try #require(check(documents, diagnostics: &diagnostics), "\(diagnostics)")
        let plans = try #require(plan(model, diagnostics: &diagnostics), "\(diagnostics)")
        let files = try #require(render(plans, diagnostics: &diagnostics))
        #expect(diagnostics.isEmpty)

        let folder = FileManager.default.temporaryDirectory.appending(path: "other-families-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let written = try files.map { file in
            let place = folder.appending(path: file.path)
            try Data(file.bytes).write(to: place)
            return place
        }
        let result = try await Compiler.check(written, flags: Flavour.all.last?.flags ?? [])
        #expect(result.status == 0, "\(result.output)")

        let text = files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
        // On the gateway these stand beside biz_content, and the space's own constant does not travel there.
        #expect(text.contains(#"writer.parameter("grant_type", "authorization_code")"#))
        #expect(text.contains("typealias Response = FundRuntime.PageLink") && text.contains("kind: .page)"))
        #expect(text.contains(#"kind: .presetFunction("alicloud-dysms"))"#))
        #expect(text.contains("status: .byCode"))
        #expect(
            text.contains(#"tradeNo: sent.textIfSent("trade_no")"#) && text.contains("appAuthToken: Swift.String\n"))
    }

    private static func specs() throws -> [SourceFile] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "OtherFamilies")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
        let files = paths.map { ($0, folder.appending(path: $0)) }
        let common = ("common.yaml", Compiler.repository.appending(path: "schemas/common.yaml"))
        return try (files + [common]).sorted { $0.0 < $1.0 }.map { path, file in
            SourceFile(path: path, bytes: [UInt8](try Data(contentsOf: file)))
        }
    }
}
