import SDKGeneration
import SpecDiagnostics
import Testing

struct ComparisonTests {
    private func hash(_ text: String) -> ContentHash { SHA256.hash(of: Array(text.utf8)) }
    private func path(_ text: String) throws -> RelativePath { try #require(RelativePath(text)) }

    private func lock(_ files: [String: String], options: [String: String] = [:]) throws -> LockFile {
        var hashes: [RelativePath: ContentHash] = [:]
        for (name, text) in files { hashes[try path(name)] = hash(text) }
        return LockFile(options: options, inputs: Inputs(specs: [], templates: []), files: hashes)
    }

    private func disk(_ files: [String: String], others: [String] = [], lock: LockFile? = nil) throws -> DiskState {
        var state = DiskState()
        state.lock = lock
        state.lockBytes = lock?.bytes
        for (name, text) in files { state.files[try path(name)] = .content(hash(text)) }
        state.others = try (Array(files.keys) + others).map { try path($0) }
        return state
    }

    @Test func everyStatus() throws {
        let old = try lock([
            "same": "1", "changed": "1", "edited": "1", "missing": "1", "gone": "1", "old": "1", "oldEdited": "1",
        ])
        let new = try lock(
            ["same": "1", "changed": "2", "edited": "2", "missing": "1", "new": "1", "foreign": "1", "equal": "1"])
        let found = try disk(
            ["same": "1", "changed": "1", "edited": "x", "old": "1", "oldEdited": "x", "foreign": "x", "equal": "1"],
            others: ["extra"], lock: old)
        let comparison = Comparison(found, with: new)
        let statuses = comparison.files.map { "\($0.path.text) \($0.status) \($0.reasons.map(\.description))" }
        let rebuilt = #"["generator changed (still called 0.1.0)"]"#
        #expect(
            statuses == [
                "changed changed \(rebuilt)",
                #"edited edited ["edited by hand"]"#,
                "equal unchanged []",
                #"extra extra ["not made by fundgen"]"#,
                #"foreign edited ["not made by fundgen"]"#,
                "missing missing []",
                "new new []",
                "old obsolete \(rebuilt)",
                #"oldEdited obsolete ["edited by hand"]"#,
                "same unchanged []",
            ])
        #expect(comparison.lock.status == .changed)
    }

    @Test func withoutALockEverythingThatDiffersIsForeign() throws {
        let comparison = Comparison(
            try disk(["a": "x", "b": "1"]), with: try lock(["a": "1", "b": "1", "c": "1"]))
        #expect(comparison.files.map(\.status) == [.edited, .unchanged, .new])
        #expect(comparison.lock.status == .new)
    }

    @Test func whatIsNoFileIsNeitherOursNorOverwritten() throws {
        let old = try lock(["a": "1", "b": "1"])
        var state = try disk([:], lock: old)
        state.files = [try path("a"): .notAFile, try path("b"): .notAFile]
        let comparison = Comparison(state, with: try lock(["a": "1"]))
        #expect(comparison.files.map(\.status) == [.edited, .obsolete])
        #expect(comparison.files.map(\.reasons) == [[.editedByHand], [.editedByHand]])
    }

    @Test func everyCauseIsNamed() throws {
        let old = try lock(["a": "1"], options: ["x": "1", "z": "1"])
        var new = try lock(["a": "2"], options: ["x": "2", "y": "1"])
        new.generator = "0.2.0"
        new.builtInTemplates = hash("other")
        for name in ["s1.yaml", "s2.yaml", "s3.yaml", "s4.yaml", "s5.yaml"] { new.specs[try path(name)] = hash("") }
        new.overrides[try path("T.mustache")] = hash("")
        let comparison = Comparison(try disk(["a": "1"], lock: old), with: new)
        #expect(
            comparison.files.first?.reasons.map(\.description) == [
                "spec changed: s1.yaml, s2.yaml, s3.yaml and 2 more", "template changed: T.mustache",
                "built-in templates changed", "generator changed: 0.1.0 to 0.2.0", "option changed: x, y, z",
            ])
        #expect(comparison.lock.reasons == comparison.files.first?.reasons)
    }
}
