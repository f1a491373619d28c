import SDKGeneration
import SpecDiagnostics
import SwiftRendering
import Testing

/// Every spec becomes a file of its own, on every file system.
@Suite struct FileNameTests {
    @Test(arguments: [
        ("fund/b2cRedPacket.yaml", "Fund+B2cRedPacket.swift"), ("order.yml", "Order.swift"),
        ("alipay.trade.create.yaml", "Alipay.trade.create.swift"), ("v1.2/order.yaml", "V1.2+Order.swift"),
        ("a.yaml/b.yaml", "A.yaml+B.swift"), ("order.yaml.yaml", "Order.yaml.swift"),
    ])
    func onlyTheExtensionGoes(spec: String, file: String) {
        #expect(outputPath(forSpec: spec) == file)
    }

    @Test(
        "names of one file are found with their place, before anything is written",
        arguments: [
            ["applyStatus.yaml", "applystatus.yaml"], ["fund/pay.yaml", "fund+pay.yaml"], ["order.yaml", "order.yml"],
            ["a/B.yaml", "A/b.yaml"], ["caf\u{E9}.yaml", "cafe\u{301}.yaml"],
        ])
    func clashes(paths: [String]) throws {
        let found = mistakes(in: paths.map { SourceFile(path: $0, bytes: Array("fundgen: 1\n".utf8)) })
        let mistake = try #require(found.first)
        #expect(found.count == 1)
        #expect(mistake.id == "file-name-clash" && mistake.hint?.contains("swift:") == false)
        #expect(Set([mistake.range?.file, mistake.notes.first?.range?.file]) == Set(paths))
        #expect(mistake.range?.start == SourcePosition(line: 1, column: 1))
    }

    @Test(arguments: ["services.yaml", "SERVICES.yml"])
    func theFixedFileIsTaken(path: String) {
        let found = mistakes(in: [SourceFile(path: path, bytes: Array("fundgen: 1\n".utf8))])
        #expect(found.map(\.id) == ["file-name-clash"])
    }

    @Test func aNameThatNoFileSystemTakesIsFound() {
        let path = String(repeating: "a", count: 120) + "/" + String(repeating: "b", count: 120) + ".yaml"
        let found = mistakes(in: [SourceFile(path: path, bytes: Array("fundgen: 1\n".utf8))])
        #expect(found.map(\.message) == ["the generated file's name has 247 bytes, more than 240"])
    }
}
