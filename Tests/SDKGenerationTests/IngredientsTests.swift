import Foundation
import SDKGeneration
import SpecDiagnostics
import Testing

/// Rendering only what an edit can have changed must give what rendering everything gives.
struct IngredientsTests {
    private let folder: TemporaryFolder
    private let names: [String]

    /// A copy of this repository's own specs.
    init() throws {
        folder = try TemporaryFolder()
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let specs = root.appendingPathComponent("schemas")
        var names: [String] = []
        for case let name as String in try #require(FileManager.default.enumerator(atPath: specs.path))
        where name.hasSuffix(".yaml") {
            let text = try String(contentsOf: specs.appendingPathComponent(name), encoding: .utf8)
            try folder.write("schemas/" + name, text)
            names.append(name)
        }
        self.names = names.sorted()
    }

    private func generate(into output: String, afresh: Bool) -> RunReport {
        var request = GenerationRequest(schemas: folder("schemas"), output: folder(output))
        request.afresh = afresh
        return Generation(request).generate()
    }

    /// Makes a small change of the kind that people make: a line gone, doubled, or with another word in it.
    private func edited(_ text: String, _ random: inout SplitMix) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let place = Int(random.next() % UInt64(lines.count))
        switch random.next() % 4 {
        case 0: lines.remove(at: place)
        case 1: lines.insert(lines[place].replacing(":", with: "Too:", maxReplacements: 1), at: place)
        case 2: lines[place] = lines[place].replacing("true", with: "false").replacing("10", with: "11")
        default:
            let words = lines[place].split { !$0.isLetter }
            guard let word = words.randomElement(using: &random) else { break }
            lines[place] = lines[place].replacing(word, with: word + "X", maxReplacements: 1)
        }
        return lines.joined(separator: "\n")
    }

    @Test func anEditGivesWhatRenderingAfreshGives() throws {
        let seed = UInt64.random(in: 0..<1 << 32)
        var random = SplitMix(state: seed)
        #expect(generate(into: "out", afresh: true).exit == .success)
        var taken = 0
        for round in 0..<60 {
            let name = try #require(names.randomElement(using: &random))
            let before = try #require(folder.text("schemas/" + name))
            try folder.write("schemas/" + name, edited(before, &random))
            guard generate(into: "fresh", afresh: true).exit == .success else {
                try folder.write("schemas/" + name, before)
                continue
            }
            taken += 1
            let report = generate(into: "out", afresh: false)
            #expect(report.exit == .success, "seed \(seed), round \(round)")
            #expect(try folder.files("out") == folder.files("fresh"), "seed \(seed), round \(round), \(name)")
            if round.isMultiple(of: 2) { try folder.write("schemas/" + name, before) }
        }
        #expect(taken > 5, "seed \(seed)")
    }

    @Test func aTouchedSpecRendersItselfAndTheFixedFile() throws {
        _ = generate(into: "out", afresh: true)
        let name = "fund/transferBankcard.yaml"
        let text = try #require(folder.text("schemas/" + name))
        try folder.write("schemas/" + name, text + "# a comment\n")
        let report = generate(into: "out", afresh: false)
        #expect(report.clock.timings.first { $0.stage == .render }?.files == 2)
        #expect(report.text.contains("0 written"))
    }

    @Test func anotherNameOfASharedTypeReachesEveryFileThatUsesIt() throws {
        _ = generate(into: "out", afresh: true)
        let name = "fund/transfer.yaml"
        let text = try #require(folder.text("schemas/" + name))
        let renamed = text.replacing("  TransferResult:\n", with: "  TransferResult:\n    swift: TransferAnswer\n")
        #expect(renamed != text)
        try folder.write("schemas/" + name, renamed)
        #expect(generate(into: "out", afresh: false).text.contains("wrote Fund+TransferAccount.swift"))
        #expect(generate(into: "fresh", afresh: true).exit == .success)
        #expect(try folder.files("out") == folder.files("fresh"))
    }

    @Test func aSpecThatOthersReferToRendersThemToo() throws {
        _ = generate(into: "out", afresh: true)
        let text = try #require(folder.text("schemas/common.yaml"))
        try folder.write("schemas/common.yaml", text + "# a comment\n")
        let report = generate(into: "out", afresh: false)
        let rendered = try #require(report.clock.timings.first { $0.stage == .render }?.files)
        #expect(rendered > 2)
    }
}

/// A small generator of numbers that is the same everywhere.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
