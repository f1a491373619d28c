import SDKGeneration
import SpecDiagnostics
import Testing

struct UnifiedDiffTests {
    private func diff(_ old: [String], _ new: [String]) -> String {
        let text = UnifiedDiff(
            old: Array(old.map { $0 + "\n" }.joined().utf8), new: Array(new.map { $0 + "\n" }.joined().utf8),
            oldName: "old", newName: "new"
        ).text
        return text.split(separator: "\n").dropFirst(2).joined(separator: "\n")
    }

    @Test func equalTextsHaveNoHunk() { #expect(diff(["a"], ["a"]) == "") }

    @Test func changesFarApartAreTwoHunks() {
        let old = (1...20).map { "\($0)" }
        var new = old
        new[1] = "two"
        new.remove(at: 17)
        #expect(
            diff(old, new) == """
                @@ -1,5 +1,5 @@
                 1
                -2
                +two
                 3
                 4
                 5
                @@ -15,6 +15,5 @@
                 15
                 16
                 17
                -18
                 19
                 20
                """)
    }

    @Test func fromAndToNothing() {
        #expect(diff([], ["a", "b"]) == "@@ -0,0 +1,2 @@\n+a\n+b")
        #expect(diff(["a", "b"], []) == "@@ -1,2 +0,0 @@\n-a\n-b")
    }

    @Test func aMissingLastLineBreakIsADifference() {
        let text = UnifiedDiff(old: Array("a".utf8), new: Array("a\n".utf8), oldName: "o", newName: "n").text
        #expect(text == "--- o\n+++ n\n@@ -1,1 +1,1 @@\n-a (no line break at the end)\n+a\n")
    }

    @Test func controlCharactersDoNotReachTheTerminal() {
        #expect(diff(["\u{1B}[31m\u{202E}é\t"], []).hasSuffix("-\\u{1b}[31m\\u{202e}é\t"))
    }

    @Test func longDiffsAreCut() {
        let text = diff((0..<500).map { "a\($0)" }, (0..<500).map { "b\($0)" })
        #expect(text.split(separator: "\n").count == 59)
        #expect(text.hasSuffix("(943 more lines)"))
    }

    @Test func ofTooManyLinesTheShortestWayIsNotLookedFor() {
        let lines = (0..<1_500).map { "\($0)\n" }
        let old = ["first\n"] + lines + ["last\n"]
        let new = ["one\n"] + lines + ["two\n"]
        let edits = EditScript(Array(old.joined().utf8), Array(new.joined().utf8)).edits
        #expect(edits.map(\.kind) == old.map { _ in .removed } + new.map { _ in .added })
    }

    @Test func randomEditsLeadFromOldToNew() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = Seeded(state: seed)
        for _ in 0..<500 {
            let old = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                "\(Int.random(in: 0...3, using: &random))\n"
            }
            let new = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                "\(Int.random(in: 0...3, using: &random))\n"
            }
            let edits = EditScript(Array(old.joined().utf8), Array(new.joined().utf8)).edits
            let left = edits.filter { $0.kind != .added }.map { String(decoding: $0.line, as: UTF8.self) + "\n" }
            let right = edits.filter { $0.kind != .removed }.map { String(decoding: $0.line, as: UTF8.self) + "\n" }
            #expect(left == old, "seed \(seed)")
            #expect(right == new, "seed \(seed)")
            let common = edits.count { $0.kind == .same }
            #expect(common == longestCommon(old, new), "not the shortest; seed \(seed)")
        }
    }

    private func longestCommon(_ old: [String], _ new: [String]) -> Int {
        var row = [Int](repeating: 0, count: new.count + 1)
        for line in old {
            var diagonal = 0
            for column in new.indices {
                let above = row[column + 1]
                row[column + 1] = line == new[column] ? diagonal + 1 : max(above, row[column])
                diagonal = above
            }
        }
        return row[new.count]
    }
}

/// A generator of random numbers that can be run again from its seed.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
