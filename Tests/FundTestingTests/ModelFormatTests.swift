import Foundation
import FundTesting
import SDKGeneration
import Testing

/// What the generator writes as a model is what FundTesting reads.
@Suite struct ModelFormatTests {
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The model of `Generated/`, and that of each golden case.
    static let models: [URL] = {
        let cases = repository.appending(path: "Tests/GoldenTests/Cases")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: cases.path)) ?? []
        let goldens = names.sorted().map { cases.appending(path: "\($0)/expected/\(ModelFile.path)") }
        return [repository.appending(path: "Generated/\(ModelFile.path)")]
            + goldens.filter { FileManager.default.fileExists(atPath: $0.path) }
    }()

    @Test("every member that is written is read, or is named as not needed", arguments: models)
    func nothingGoesUnread(file: URL) throws {
        let model = try APIModel(contentsOf: file)
        #expect(model.unread.isEmpty)
    }

    @Test func thereAreModels() throws {
        #expect(Self.models.count > 30)
        let fund = try APIModel(contentsOf: Self.models[0])
        #expect(fund.operations.contains("cloud.fund.b2cRedPacket.send") && fund.operations.count == 8)
    }

    @Test func aLaterVersionIsRefused() throws {
        let text = #"{"fundgenModel":2,"specs":[]}"#
        let error = #expect(throws: APIModelError.self) { try APIModel(json: Array(text.utf8)) }
        #expect(error?.problem == .newer(version: 2))
        #expect(error?.description.contains("version 2") == true && error?.description.contains("knows 1") == true)
        #expect(try APIModel(json: Array(#"{"fundgenModel":1}"#.utf8)).operations.isEmpty)
    }

    @Test(
        "what is no model says what it is, where, and what to do",
        arguments: [
            ("", "is no model (not a JSON object"), ("[]", "is no model (not a JSON object"),
            (#"{"fundgenModel":"1"}"#, "does not say fundgenModel"), ("{}", "does not say fundgenModel"),
            (#"{"fundgenModel":1,"specs":{}}"#, "is damaged at specs: it is no list"),
            (#"{"fundgenModel":1,"specs":[{"operations":[{}]}]}"#, "specs[0].operations[0].id: it is missing"),
            (
                #"{"fundgenModel":1,"specs":[{"operations":[{"id":"a","request":"Gone"}]}]}"#,
                "there is no shape 'Gone'"
            ),
            (
                #"{"fundgenModel":1,"specs":[{"operations":[{"id":"a","errors":"gone"}]}]}"#, "there is no table 'gone'"
            ),
            (
                #"{"fundgenModel":1,"specs":[{"operations":[{"id":"a","settlement":{"query":{"operation":"b"}}}]}]}"#,
                "settled by 'b', which is not there"
            ),
            (
                #"{"fundgenModel":1,"specs":[{"operations":[{"id":"a","request":"A"}],"shapes":[{"name":"A","#
                    + #""kind":"structure","fields":[{"name":"a","type":"list<A>"}]}]}]}"#,
                "'A' is a part of itself"
            ),
        ])
    func whatIsNoModel(text: String, words: String) {
        let error = #expect(throws: APIModelError.self) { try APIModel(json: Array(text.utf8)) }
        #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }

    @Test func aFileThatIsNotThere() {
        let file = URL(filePath: "/nowhere/fundgen.model.json")
        let error = #expect(throws: APIModelError.self) { try APIModel(contentsOf: file) }
        #expect(error?.problem == .unreadable && error?.description.contains("/nowhere/fundgen.model.json") == true)
    }

    /// A damaged file is an error or another model, and never a crash.
    @Test func damagedFiles() throws {
        let whole = Array(try Data(contentsOf: Self.models[0]))
        let seed = UInt64.random(in: 0 ... .max)
        var state = seed
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        var refused = 0
        for _ in 0..<60 {
            var bytes = whole
            let start = next(bytes.count)
            bytes.removeSubrange(start..<min(bytes.count, start + 1 + next(12)))
            do { _ = try APIModel(json: bytes) } catch { refused += 1 }
        }
        #expect(refused > 0, "seed \(seed)")
    }
}
