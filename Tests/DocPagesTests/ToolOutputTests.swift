import Foundation
import Testing

/// Where the built `fundgen-docs` writes, and where it refuses to.
@Suite struct ToolOutputTests {
    private let tool: DocsTool

    init() throws { tool = try DocsTool() }

    /// Only a new file is written, or the spec that the draft adds to.
    @Test func anImportOverwritesNothingElse() throws {
        try tool.writeSend()
        let specs = "\(packageFolder)/schemas/fund/"
        let spec = try #require(contents(specs + "b2cRedPacket.yaml"))
        try tool.write("mine.yaml", Array("# mine\n".utf8))
        for schemas in ["nowhere", "\(packageFolder)/schemas"] {
            let refused = try tool.run("import", "send.html", "--schemas", schemas, "--output", "mine.yaml")
            #expect(refused.exit == 70)
            #expect(
                refused.errors.hasPrefix("error: 'mine.yaml' is there, and this draft was not made from it; name its "))
            #expect(contents(tool.folder.appendingPathComponent("mine.yaml").path) == Array("# mine\n".utf8))
        }
        #expect(try tool.run("import", "send.html", "--schemas", "nowhere", "--output", "new.yaml").exit == 1)
        #expect(try tool.run("import", "send.html", "--schemas", "nowhere", "--output", "new.yaml").exit == 70)
        try FileManager.default.copyItem(
            atPath: "\(packageFolder)/schemas", toPath: tool.folder.appendingPathComponent("schemas").path)
        let merged = try tool.run("import", "send.html", "--output", "schemas/fund/b2cRedPacket.yaml")
        #expect(merged.exit == 0, "\(merged.errors)")
        #expect(contents(tool.folder.appendingPathComponent("schemas/fund/b2cRedPacket.yaml").path) == spec)
    }

    @Test("a reader who has gone away is no reason to fail, and a full disk is")
    func outputThatCannotBeWritten() throws {
        try tool.writeSend { $0.edit("transAmount") { $0.maximum = "5" } }
        let schemas = "--schemas '\(packageFolder)/schemas'"
        for command in ["drift send.html \(schemas)", "import send.html \(schemas)"] {
            let ends = try tool.shell("\"$0\" \(command) | true; echo ${PIPESTATUS[0]}")
            #expect(["0\n", "1\n"].contains(ends.output), "\(command): \(ends.output)")
            #if os(Linux)
                let full = try tool.shell("\"$0\" \(command) > /dev/full")
                #expect(full.exit == 70)
                #expect(full.errors.contains("error: standard output cannot be written\n"))
            #endif
        }
    }
}
