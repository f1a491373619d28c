import SpecDiagnostics
import Testing

/// The match of a misspelt word is the one that the definition gives, written down without any shortcut.
@Suite struct EditDistanceTests {
    @Test func theMatchIsTheOneOfTheDefinition() {
        let seed = UInt64.random(in: 0 ... .max)
        var random = Numbers(state: seed)
        func word() -> String {
            let letters = "abAB_中é"
            let length = Int.random(in: 0...9, using: &random)
            return String((0..<length).map { _ in letters.randomElement(using: &random) ?? "a" })
        }
        for _ in 0..<2000 {
            let misspelt = word()
            let candidates = (0..<6).map { _ in word() }
            #expect(
                closestMatch(to: misspelt, among: candidates) == Self.closest(to: misspelt, candidates),
                "'\(misspelt)' among \(candidates), seed \(seed)")
        }
    }

    private static func closest(to word: String, _ candidates: [String]) -> String? {
        let letters = folded(word)
        guard !letters.isEmpty else { return nil }
        let near = candidates.filter { $0 != word }.compactMap { candidate -> (Int, String)? in
            let others = folded(candidate)
            let shorter = min(letters.count, others.count)
            let tolerated = min(4, (max(letters.count, others.count) + 1) / 3, shorter - 1)
            let distance = distance(letters, others)
            return distance <= tolerated ? (distance, candidate) : nil
        }
        return near.min { ($0.0, $0.1) < ($1.0, $1.1) }?.1
    }

    private static func folded(_ word: String) -> [String] {
        word.unicodeScalars.map { $0.isASCII ? String($0).lowercased() : String($0) }
    }

    private static func distance(_ left: [String], _ right: [String]) -> Int {
        var table = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
        for row in 0...left.count {
            for column in 0...right.count {
                guard row > 0, column > 0 else {
                    table[row][column] = max(row, column)
                    continue
                }
                let isEqual = left[row - 1] == right[column - 1]
                var cost = min(table[row - 1][column], table[row][column - 1]) + 1
                cost = min(cost, table[row - 1][column - 1] + (isEqual ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    cost = min(cost, table[row - 2][column - 2] + 1)
                }
                table[row][column] = cost
            }
        }
        return table[left.count][right.count]
    }
}

/// Random numbers that can be had again.
private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
