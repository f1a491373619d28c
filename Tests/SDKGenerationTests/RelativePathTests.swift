import SDKGeneration
import SpecDiagnostics
import Testing

struct RelativePathTests {
    @Test(arguments: ["a", "a/b.swift", "...", "a b/ü/中.swift", "..a", "a..b/c"])
    func staysInside(text: String) { #expect(RelativePath(text)?.text == text) }

    @Test(arguments: [
        "", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/..", "./a", "a/./b", "a\\b", "a\0b", "a\nb",
        "\u{7F}",
    ])
    func isRefused(text: String) { #expect(RelativePath(text) == nil) }

    @Test func orderAndEqualityAreThoseOfTheBytes() throws {
        let composed = try #require(RelativePath("\u{E9}"))
        let decomposed = try #require(RelativePath("e\u{301}"))
        #expect(composed != decomposed)
        #expect(Set([composed, decomposed]).count == 2)
        let texts = ["b", "a/b", "a.b", "ab", "é", "Z", "\u{1F600}", "\u{FFFD}"]
        let sorted = texts.compactMap { RelativePath($0) }.sorted().map(\.text)
        #expect(sorted == ["Z", "a.b", "a/b", "ab", "b", "é", "\u{FFFD}", "\u{1F600}"])
    }
}
