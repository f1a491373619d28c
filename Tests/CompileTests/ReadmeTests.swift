import Foundation
import Testing

/// The Swift that the README and the articles print, as it stands there; the snippets of the articles are built anyway.
@Suite struct ReadmeTests {
    @Test func printedCodeCompiles() async throws {
        let articles = Compiler.repository.appending(path: "Sources/FundRuntime/Documentation.docc")
        let names = try FileManager.default.contentsOfDirectory(atPath: articles.path).filter { $0.hasSuffix(".md") }
        let pages =
            names.sorted().map { articles.appending(path: $0) } + [Compiler.repository.appending(path: "README.md")]
        let folder = FileManager.default.temporaryDirectory.appending(path: "readme-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var count = 0
        for page in pages {
            for block in try Self.blocks(of: String(contentsOf: page, encoding: .utf8)) {
                count += 1
                let file = folder.appending(path: "Block\(count).swift")
                try Self.program(block).write(to: file, atomically: true, encoding: .utf8)
                let result = try await Compiler.check([file])
                #expect(result.status == 0, "\(page.lastPathComponent): \(result.output)")
            }
        }
        #expect(count >= 1)
    }

    /// The lines between ```swift and ```.
    private static func blocks(of page: String) -> [[Substring]] {
        var blocks: [[Substring]] = []
        var isInside = false
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isInside = line == "```swift"
                if isInside { blocks.append([]) }
            } else if isInside {
                blocks[blocks.count - 1].append(line)
            }
        }
        return blocks
    }

    /// A block as the body of a function that has the keys it speaks of.
    private static func program(_ block: [Substring]) -> String {
        let imports = block.filter { $0.hasPrefix("import ") }.joined(separator: "\n")
        let body = block.filter { !$0.hasPrefix("import ") }.joined(separator: "\n")
        return "\(imports)\nfunc example(appPrivateKey: String, alipayPublicKey: String) async throws {\n\(body)\n}\n"
    }
}
