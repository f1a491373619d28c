import DocPages
import SpecDiagnostics
import SpecModel
import Testing

#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// Mutated pages: whatever their bytes, reading ends, and every place is inside of the page.
///
/// `scripts/fuzz-pages` runs the same for as long as one likes, with the address sanitizer.
@Suite struct MutationTests {
    @Test func mutatedPagesAreRead() throws {
        let settings = FuzzSettings()
        print("page mutations: seed \(settings.seed), \(settings.rounds) rounds")
        var random = SplitMix(state: settings.seed)
        let model = try SpecFolder.model()
        let pages = seeds()
        var read = 0
        for round in 0..<settings.rounds {
            // A page that is never done ends the process: the script then names the seed, and the round is the next.
            if settings.secondsPerPage > 0 { alarm(settings.secondsPerPage) }
            var bytes = pages[Int(random.next() % UInt64(pages.count))]
            for _ in 0...random.next() % 6 { mutate(&bytes, pages, &random) }
            var problems: [Diagnostic] = []
            guard let page = readPage(SourceFile(path: "page", bytes: bytes), problems: &problems),
                let facts = readFacts(page, problems: &problems)
            else { continue }
            let lines = SourceText(page.text).lineCount
            for finding in drift([facts], model) {
                let line = finding.page.range.start.line
                #expect(
                    line >= 0 && line <= lines,
                    "round \(round) of seed \(settings.seed): \(finding.fingerprint) in line \(line)")
            }
            _ = importPages([facts], model: nil)
            read += 1
        }
        if settings.secondsPerPage > 0 { alarm(0) }
        print("page mutations: \(read) of \(settings.rounds) pages read to a draft spec")
    }

    /// Every page in every layout, as UTF-8 and in the encodings that pages are found in, declared or not.
    private func seeds() -> [[UInt8]] {
        let ours = FactSheet.all.flatMap { sheet in
            PageBuilder.Layout.allCases.flatMap { encodings(of: PageBuilder(sheet: sheet, layout: $0).text()) }
        }
        let others = FamilySheet.all.enumerated().flatMap { index, sheet in
            FamilyPage.Layout.allCases.flatMap { layout in
                let page = FamilyPage(
                    sheet: sheet, layout: layout, style: FamilyStyle.all[index % FamilyStyle.all.count])
                return index % 3 == 0 ? encodings(of: page.text) : [page.bytes]
            }
        }
        return ours + others
    }

    private func encodings(of text: String) -> [[UInt8]] {
        let declared = text.replacing("charset=\"utf-8\"", with: "charset=\"gbk\"")
        let others = ["GB18030", "UTF-16LE", "UTF-16BE"].compactMap { encode("\u{FEFF}" + text, as: $0) }
        // Big5 has no simplified characters: what it lacks is left out.
        let traditional = String(text.filter { $0.isASCII || encode(String($0), as: "BIG5") != nil })
        return [Array(text.utf8)] + others
            + [encode(declared, as: "GB18030"), encode(traditional, as: "BIG5")].compactMap { $0 }
    }

    func mutate(_ bytes: inout [UInt8], _ pages: [[UInt8]], _ random: inout SplitMix) {
        guard !bytes.isEmpty else { return }
        let at = Int(random.next() % UInt64(bytes.count))
        let length = min(bytes.count - at, Int(random.next() % 64) + 1)
        switch random.next() % 7 {
        case 0: bytes[at] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.removeSubrange(at..<(at + length))
        case 2: bytes.insert(contentsOf: bytes[at..<(at + length)], at: Int(random.next() % UInt64(bytes.count)))
        case 3: bytes.insert(contentsOf: Self.pieces[Int(random.next() % UInt64(Self.pieces.count))].utf8, at: at)
        case 4: bytes.removeSubrange(at...)
        case 5:
            let other = pages[Int(random.next() % UInt64(pages.count))]
            let from = Int(random.next() % UInt64(other.count))
            bytes.insert(contentsOf: other[from..<min(other.count, from + 400)], at: at)
        default: bytes.replaceSubrange(at..<(at + length), with: bytes[at..<(at + length)].reversed())
        }
    }

    private static let pieces = [
        "<table>", "</table>", "<td rowspan=9999>", "<td colspan=-1>", "<!--", "]]>", "&#x0;", "&#xFFFFFFFF;", "<pre>",
        "{", "}", "[[[[", "\\",
        "\"", "\u{0}", "\u{FEFF}", "<script>", "|---|", "```", "(((", "9999999999999999999999", "~", "当=时必填", "枚举值：",
        "cloud.a.b.c(", "\r",
        "<div><div>", "<svg><![CDATA[", "<?php", "参数类型必填描述", "String", "&=", "，", "１２",
        "<dl><dt>a String<dd>", "<pre><ol><li>", "当a为b或c=d且e不为空时必填", "除a外", "二选一", "1 000 000", "９万", "(lèi)",
    ]
}

/// How long to mutate: `FUZZ_ROUNDS`, `FUZZ_SEED` and `FUZZ_SECONDS_PER_PAGE` in the environment.
struct FuzzSettings {
    var rounds = 150
    var secondsPerPage: UInt32 = 0
    var seed = UInt64.random(in: .min ... .max)

    init() {
        if let text = environment("FUZZ_ROUNDS"), let value = Int(text) { rounds = value }
        if let text = environment("FUZZ_SECONDS_PER_PAGE"), let value = UInt32(text) { secondsPerPage = value }
        if let text = environment("FUZZ_SEED"), let value = UInt64(text) { seed = value }
    }
}

/// A small generator that gives the same numbers for the same seed everywhere.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
