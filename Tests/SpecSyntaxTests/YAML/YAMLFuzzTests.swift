import SpecDiagnostics
import SpecSyntax
import Testing

/// Random and mutated files.
///
/// A failure prints the seed; put it into `SplitMix(seed:)` to see it again.
@Suite("Random YAML")
struct YAMLFuzzTests {
    private static let seeds: [String] = [
        "fundgen: 1\ndoc: {zh: 现金红包, en: \"Cash \\u4e2d\"}\nlist:\n- a\n- - b\n  - |\n    text\n\n    more\n- 'it''s'\n",
        "{\"code\":\"10000\",\"a\":[1,-2.5e3,true,null,\"\\/\"],\n \"o\":{\"x\":{}}}\n",
        "a: &x !!str 12\nb: *x\n? [k]\n: v\n? p\n<<: *x\nc: >-\n  fold\n   in\n\n%: @\n--- # two\n...\n",
        "\u{FEFF}a:\r\n  b: 😀e\u{301}\u{202E}\r\nc: \"x\ty\\\n  z\"\rd: ~\n# 注释：\n",
    ]
    private static let tokens: [String] = [
        "\n", "\n  ", " ", "\t", ": ", "- ", "? ", ",", "[", "]", "{", "}", "\"", "'", "|\n", ">-\n", "&a ", "*a",
        "!!int ", "!x ",
        "#", "%", "@", "---\n", "...\n", "<<", "~", "中", "：", "\u{A0}", "\\ud83d", "\\x", "\r\n", "\u{0}", "\u{2028}",
        "x",
    ]

    @Test("never crashes, and every place lies inside of the file")
    func mutations() {
        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix(seed: seed)
        for _ in 0..<3000 {
            var bytes = Array((Self.seeds.randomElement(using: &random) ?? "").utf8)
            for _ in 0..<Int.random(in: 1...6, using: &random) { mutate(&bytes, &random) }
            let problem = mistake(in: bytes)
            #expect(problem == nil, "seed \(seed), bytes \(bytes)")
            if problem != nil { return }
        }
    }

    @Test("made of YAML's signs or of any bytes does no harm either")
    func random() {
        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix(seed: seed)
        for round in 0..<3000 {
            let count = Int.random(in: 0...60, using: &random)
            let bytes: [UInt8] =
                round % 4 == 0
                ? (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
                : (0..<count).flatMap { _ in Array((Self.tokens.randomElement(using: &random) ?? "").utf8) }
            let problem = mistake(in: bytes)
            #expect(problem == nil, "seed \(seed), bytes \(bytes)")
            if problem != nil { return }
        }
    }

    private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.insert(contentsOf: Array((Self.tokens.randomElement(using: &random) ?? "").utf8), at: place)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...8, using: &random)))
        case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        default:
            let end = min(bytes.count, place + Int.random(in: 1...20, using: &random))
            bytes.insert(contentsOf: Array(bytes[place..<end]), at: Int.random(in: 0...bytes.count, using: &random))
        }
    }

    /// What is wrong with how a file was read.
    private func mistake(in bytes: [UInt8]) -> String? {
        let read = YAMLCase(bytes: bytes)
        if read.root == nil, !read.diagnostics.hasErrors { return "neither nodes nor errors" }
        let text = SourceText(bytes)
        let ranges = read.diagnostics.flatMap { [$0.range] + $0.notes.map(\.range) }
        for case let range? in ranges where !range.isWholeFile {
            if range.end < range.start { return "the range \(range) runs backwards" }
            if text.position(of: text.offset(of: range.start)) != range.start {
                return "the start of \(range) is outside"
            }
        }
        _ = TextFormatter { _ in bytes }.format(read.diagnostics)
        return read.root.flatMap { RawText(text).mistake(in: $0) }
    }
}

/// A small random generator that gives the same numbers for the same seed.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
