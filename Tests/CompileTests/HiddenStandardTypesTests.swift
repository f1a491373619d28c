import Foundation
import Testing

/// An adopter's own types in the module of the generated code, under the names of Swift's.
@Suite struct HiddenStandardTypesTests {
    private static let hidden = """
        struct String {}
        struct Int {}
        enum Bool {}
        protocol Sendable {}
        struct Optional {}
        struct Array {}
        struct Dictionary {}
        struct Set {}
        struct Character {}
        enum Result {}
        enum Never {}
        protocol Error {}
        """

    @Test("the generated code names Swift's types by their module, so others may have their names")
    func generatedCodeCompiles() async throws {
        try await check(Compiler.generatedFiles())
    }

    @Test("so does what the golden cases make", arguments: Compiler.goldenOutputs)
    func goldenCompiles(_ files: [URL]) async throws {
        try await check(files)
    }

    private func check(_ files: [URL]) async throws {
        let place = FileManager.default.temporaryDirectory.appending(path: "hidden-\(UUID().uuidString).swift")
        try Data(Self.hidden.utf8).write(to: place)
        defer { try? FileManager.default.removeItem(at: place) }
        let result = try await Compiler.check(files + [place])
        #expect(result.status == 0, "\(result.output)")
    }
}
