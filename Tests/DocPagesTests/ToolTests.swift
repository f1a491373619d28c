import Foundation
import SpecDiagnostics
import SpecSyntax
import Testing

/// Runs the built `fundgen-docs`: exit statuses, and files that are no pages.
@Suite struct ToolTests {
    private let tool: DocsTool

    init() throws { tool = try DocsTool() }

    private func drift(_ arguments: String...) throws -> DocsTool.Result {
        switch arguments.count {
        case 1: try tool.run("drift", arguments[0], "--schemas", "\(packageFolder)/schemas")
        default:
            try tool.run("drift", arguments[0], "--schemas", "\(packageFolder)/schemas", arguments[1], arguments[2])
        }
    }

    @Test func anUnchangedPageIs0AndAChangedOneIs1() throws {
        try tool.writeSend()
        let same = try drift("send.html")
        #expect(same.exit == 0)
        #expect(same.output == "1 call: 0 errors, 0 warnings, 0 info; 4 known defects\n")
        try tool.writeSend { $0.edit("transAmount") { $0.maximum = "5" } }
        let changed = try drift("send.html")
        #expect(changed.exit == 1)
        #expect(changed.output.contains("[range-narrowed]"))
    }

    @Test func wrongUsageIs64() throws {
        #expect(try tool.run("drift").exit == 64)
        #expect(try tool.run("import").exit == 64)
        #expect(try tool.run("drift", "a.html", "--format", "xml").exit == 64)
        #expect(try tool.run("compare", "a.html").exit == 64)
    }

    @Test func whatIsNoPageIs70AndSaysWhy() throws {
        try tool.write("empty.html", [])
        try tool.write("binary.html", (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 7) })
        try tool.write("huge.html", [UInt8](repeating: 0x61, count: 9 << 20))
        try tool.write("other.html", Array("<h1>Weather</h1><p>Sunny.</p>".utf8))
        for (page, id) in [
            ("missing.html", "cannot-read"), (".", "cannot-read"), ("empty.html", "page-empty"),
            ("huge.html", "page-too-large"), ("other.html", "page-without-call"),
        ] {
            let result = try drift(page)
            #expect(result.exit == 70)
            #expect(result.output.contains("[\(id)]"), "\(page): \(result.output)")
            let imported = try tool.run("import", page)
            #expect(imported.exit == 70)
            #expect(imported.errors.contains("[\(id)]"))
        }
        #expect(try drift("binary.html").exit == 70)
        try tool.writeSend()
        let file = tool.folder.appendingPathComponent("send.html").path
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
        // Whoever may read everything reads this as well.
        if !FileManager.default.isReadableFile(atPath: file) { #expect(try drift("send.html").exit == 70) }
    }

    @Test func missingSpecsAndOutputsThatCannotBeWrittenAre70() throws {
        try tool.writeSend()
        #expect(try tool.run("drift", "send.html", "--schemas", "nowhere").exit == 70)
        #expect(try drift("send.html", "--output", "no/such/folder/report.html").exit == 70)
    }

    @Test func reportsAreTheSameFromRunToRun() throws {
        try tool.writeSend {
            $0.edit("transAmount") { $0.maximum = "5" }
            $0.feature = "别的红包"
        }
        for format in ["json", "sarif", "html", "text"] {
            let one = try drift("send.html", "--format", format)
            #expect(one.exit == 1)
            #expect(try drift("send.html", "--format", format).output == one.output)
        }
    }

    @Test func sarifHasItsRequiredMembers() throws {
        try tool.writeSend { $0.edit("transAmount") { $0.maximum = "5" } }
        var problems: [Diagnostic] = []
        // JSON is YAML.
        let bytes = Array(try drift("send.html", "--format", "sarif").output.utf8)
        let root = try #require(readYAML(SourceFile(path: "sarif", bytes: bytes), diagnostics: &problems))
        #expect(root["version"]?.scalar?.text == "2.1.0")
        let run = try #require(root["runs"]?.items?.first)
        let driver = try #require(run["tool"]?["driver"])
        #expect(driver["name"]?.scalar?.text == "fundgen-docs")
        let rules = Set((driver["rules"]?.items ?? []).compactMap { $0["id"]?.scalar?.text })
        for result in try #require(run["results"]?.items) {
            #expect(result["message"]?["text"]?.scalar?.text.isEmpty == false)
            #expect(rules.contains(result["ruleId"]?.scalar?.text ?? ""))
            #expect(["none", "note", "warning", "error"].contains(result["level"]?.scalar?.text ?? ""))
            let place = result["locations"]?.items?.first?["physicalLocation"]
            #expect(place?["artifactLocation"]?["uri"]?.scalar?.text == "send.html")
            #expect((place?["region"]?["startLine"]?.integer ?? 0) >= 1)
        }
    }

    @Test func anImportedDraftNamesWhatToDecide() throws {
        try tool.writeSend()
        let result = try tool.run("import", "send.html")
        #expect(result.exit == 1)
        #expect(result.output.hasPrefix("fundgen: 1\nservice: fund\nresource: b2cRedPacket\n"))
        for id in ["decide-method", "decide-settlement", "decide-wire"] { #expect(result.errors.contains("[\(id)]")) }
        let merged = try tool.run("import", "send.html", "--schemas", "\(packageFolder)/schemas")
        #expect(merged.exit == 0)
        let spec = contents("\(packageFolder)/schemas/fund/b2cRedPacket.yaml") ?? []
        #expect(Array(merged.output.utf8) == spec)
    }

    /// The page is drawn by a browser.
    @Test(.enabled(if: ToolTests.browser != nil, "no chromium is installed here"))
    func theReportIsDrawn() throws {
        try tool.writeSend { $0.edit("transAmount") { $0.maximum = "5" } }
        _ = try drift("send.html", "--format", "html").output.write(
            to: tool.folder.appendingPathComponent("drift.html"), atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = Self.browser
        let picture = tool.folder.appendingPathComponent("drift.png")
        process.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--user-data-dir=\(tool.folder.path)/profile", "--host-resolver-rules=MAP * ~NOTFOUND",
            "--window-size=1000,900", "--screenshot=\(picture.path)", "file://\(tool.folder.path)/drift.html",
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let drawn = try Data(contentsOf: picture)
        #expect(drawn.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        // A blank page of this size is a few kilobytes.
        #expect(drawn.count > 20_000)
    }

    private static let browser: URL? = ["chromium", "chromium-browser", "google-chrome"].lazy
        .map { URL(fileURLWithPath: "/usr/bin/\($0)") }.first { FileManager.default.isExecutableFile(atPath: $0.path) }
}
