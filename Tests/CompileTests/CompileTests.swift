import Foundation
import Testing

/// What the types of the generated SDK allow and what they forbid, decided by the compiler itself.
@Suite struct CompileTests {
    @Test("illegal calls do not compile", arguments: Snippet.rejected)
    func isRejected(_ snippet: Snippet) async throws {
        let result = try await Compiler.check([snippet.file])
        #expect(result.status != 0, "\(snippet.name) compiles, and must not")
        for message in snippet.expectedErrors {
            #expect(result.output.contains(message), "\(snippet.name): no '\(message)' in\n\(result.output)")
        }
        #expect(!snippet.expectedErrors.isEmpty, "\(snippet.name) does not say which error it expects")
    }

    @Test("legal calls compile, as the same snippets' other half", arguments: Snippet.accepted)
    func isAccepted(_ snippet: Snippet) async throws {
        let result = try await Compiler.check([snippet.file])
        #expect(result.status == 0, "\(snippet.name) does not compile:\n\(result.output)")
    }

    @Test("what the golden cases make compiles, hostile names and texts included", arguments: Compiler.goldenOutputs)
    func goldenCompiles(_ files: [URL]) async throws {
        let result = try await Compiler.check(files, flags: Flavour.all.last?.flags ?? [])
        #expect(result.status == 0, "\(result.output)")
    }

    @Test("the generated code compiles without warnings in an adopter's module", arguments: Flavour.all)
    func generatedCodeCompiles(_ flavour: Flavour) async throws {
        let generated = try Compiler.generatedFiles()
        #expect(generated.count > 3)
        let result = try await Compiler.check(generated, flags: flavour.flags)
        #expect(result.status == 0, "\(result.output)")
    }
}

/// A way in which adopters compile the generated files.
struct Flavour: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let flags: [String]

    private static let upcoming = [
        "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility", "NonisolatedNonsendingByDefault",
        "InferIsolatedConformances", "ImmutableWeakCaptures",
    ].flatMap { ["-enable-upcoming-feature", $0] }

    static let all = [
        Flavour(testDescription: "plain Swift 6", flags: ["-warnings-as-errors"]),
        Flavour(testDescription: "strict upcoming features", flags: ["-warnings-as-errors"] + upcoming),
        Flavour(
            testDescription: "MainActor by default", flags: ["-warnings-as-errors", "-default-isolation", "MainActor"]),
        Flavour(
            testDescription: "MainActor by default and strict",
            flags: ["-warnings-as-errors", "-default-isolation", "MainActor"] + upcoming),
    ]
}

/// A source file beside the tests; the errors it must give stand in its comments, as `// error: TEXT`.
struct Snippet: CustomTestStringConvertible, Sendable {
    let file: URL
    var name: String { file.lastPathComponent }
    var testDescription: String { name }

    static let rejected = all(in: "Rejected")
    static let accepted = all(in: "Accepted")

    var expectedErrors: [String] {
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(whereSeparator: \.isNewline).compactMap { line in
            line.range(of: "// error: ").map { String(line[$0.upperBound...]) }
        }
    }

    private static func all(in folder: String) -> [Snippet] {
        let place = URL(filePath: #filePath).deletingLastPathComponent().appending(path: folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
        return names.filter { $0.hasSuffix(".swift") }.sorted().map { Snippet(file: place.appending(path: $0)) }
    }
}
