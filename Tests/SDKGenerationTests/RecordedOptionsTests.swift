import Foundation
import SDKGeneration
import SDKVendoring
import SpecDiagnostics
import Testing

/// What the lock file of a copy says is held to the rules of the flags: nothing else is obeyed.
struct RecordedOptionsTests {
    let folder: TemporaryFolder
    private static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path(percentEncoded: false)

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            "schemas/shop.yaml",
            """
            fundgen: 1
            by: page
            evidence: {page: {page: "https://example.com"}}
            shapes: {Status: {kind: enum, values: {DONE: }}}
            """)
    }

    private var vendoring: Vendoring {
        var request = GenerationRequest()
        request.schemas = folder("schemas")
        request.output = folder("Copy")
        request.force = true
        return Vendoring(request, package: Self.checkout)
    }

    private func create(_ layout: VendorOptions.Layout = .usual) throws -> String {
        #expect(vendoring.create(VendorOptions(layout)).exit == .success)
        return try #require(folder.text("Copy/fundgen.lock"))
    }

    /// Expects that neither a refresh nor a verification believes an altered lock file.
    private func refuses(
        _ lock: String, from made: String, id: String = "damaged-lock", says words: String = ""
    ) throws {
        #expect(lock != made, "something was altered")
        try folder.write("Copy/fundgen.lock", lock)
        let before = try folder.files("Copy").keys
        for report in [vendoring.update(), vendoring.verify()] {
            #expect(report.ids == [id] && report.exit == .failure, "\(lock.prefix(500)): \(report.diagnostics)")
            let message = report.diagnostics.first?.message ?? ""
            #expect(words.isEmpty || message.contains(words), "\(message)")
        }
        #expect(try folder.files("Copy").keys == before, "nothing is written or removed")
        #expect(folder.text("Copy/fundgen.lock") == lock)
    }

    private func with(_ key: String, _ value: String, in lock: String) throws -> String {
        lock.replacing(try Regex("\"\(key)\": \".*\""), with: "\"\(key)\": \"\(value)\"")
    }

    @Test func ofAPackage() throws {
        let made = try create()
        for (key, value, words) in [
            ("module", "FundAPI\\\"); evil(", "module 'FundAPI\"); evil('"), ("module", "fund", "module 'fund'"),
            ("module", "FundRuntime", ""), ("module", "Fundruntime", ""), ("module", "Crypto", ""), ("module", "", ""),
            ("channels", "gateway pigeon", "channels 'gateway pigeon'"), ("channels", "", ""),
            ("channels", "space gateway", ""), ("channels", "gateway gateway", ""), ("channels", "gatewayV3", ""),
            ("layout", "sideways", "layout 'sideways'"), ("layout", "target", "module 'FundAPI'"),
        ] { try refuses(with(key, value, in: made), from: made, says: words) }
        for key in ["layout", "module", "channels", "requires"] {
            let altered = made.replacing(try Regex("  \"\(key)\": .*\n"), with: "")
            try refuses(altered, from: made, says: key == "layout" ? "" : "no \(key)")
        }
        for option in [
            "\"cryptography\": \"mine\"", "\"cryptography\": \"swift-crypto\"", "\"colour\": \"red\"",
            "\"prefix\": \"pay; import Evil\"", "\"access\": \"open\"",
        ] {
            try refuses(made.replacing("options:\n", with: "options:\n  \(option)\n"), from: made)
        }
    }

    @Test func ofATarget() throws {
        let made = try create(.target)
        for (key, value) in [
            ("access", "open"), ("access", "public"), ("runtime", "module"), ("runtime", "sameModule:Pay"),
            ("layout", "package"),
        ] { try refuses(with(key, value, in: made), from: made) }
    }

    @Test func whatALaterVersionWroteIsNotDamage() throws {
        let made = try create()
        let later = made.replacing("options:\n", with: "options:\n  \"colour\": \"red\"\n")
            .replacing("generator: \"\(Generator.version)\"", with: "generator: \"0.10.0\"")
        try refuses(later, from: made, id: "newer-lock", says: "fundgen 0.10.0")
    }
}
