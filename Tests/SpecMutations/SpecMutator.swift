package import SpecDiagnostics

/// Makes broken specs of sound ones, the same for the same seed.
package struct SpecMutator {
    private let specs: [SourceFile]
    private let words: [[UInt8]]
    private var random: SplitMix

    /// What specs are made of when they are made by mistake.
    private static let strange = [
        "", "~", "true", "-1", "0x7F", "1e400", "99999999999999999999", "[]", "{}", "{is: 1, by: page}", "'", "\"",
        "&a", "*a",
        "!!str x", "|", "- ", ": ", "\t", "\u{FEFF}", "\u{202E}", "中文：", "init", "self", "any", "FundRuntime",
        "a b&c=d",
        "list<list<string>>", "jsonText<map<string>>", "money", "{none: why}", "\\u{0}", "..", "/", "\r\n", "\0",
    ].map { Array($0.utf8) }

    /// Takes specs that belong together.
    package init(specs: [SourceFile], seed: UInt64) {
        self.specs = specs
        random = SplitMix(state: seed)
        let texts = specs.flatMap { $0.bytes.split { " {},:[]\n".utf8.contains($0) } }
        words = Set(texts).map(Array.init).sorted { $0.lexicographicallyPrecedes($1) } + Self.strange
    }

    /// All specs, the last of them with one to four mistakes in it.
    package mutating func next() -> [SourceFile] {
        var specs = specs
        var mutant = specs.remove(at: Int.random(in: specs.indices, using: &random))
        for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&mutant.bytes) }
        return specs + [mutant]
    }

    private mutating func mutate(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return bytes = words.randomElement(using: &random) ?? [] }
        switch Int.random(in: 0..<8, using: &random) {
        case 0: bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeLast(Int.random(in: 0...bytes.count, using: &random))
        case 2, 3, 4: replaceWord(&bytes)
        default: moveLine(&bytes)
        }
    }

    private mutating func replaceWord(_ bytes: inout [UInt8]) {
        let place = Int.random(in: bytes.indices, using: &random)
        let isEnd = { (byte: UInt8) in " {},:[]\n".utf8.contains(byte) }
        let start = bytes[..<place].lastIndex(where: isEnd).map { $0 + 1 } ?? 0
        let end = bytes[place...].firstIndex(where: isEnd) ?? bytes.count
        bytes.replaceSubrange(min(start, end)..<end, with: words.randomElement(using: &random) ?? [])
    }

    /// Removes a line, or puts a copy of it elsewhere, perhaps more or less indented.
    private mutating func moveLine(_ bytes: inout [UInt8]) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
        let index = Int.random(in: lines.indices, using: &random)
        var line = lines[index]
        if Bool.random(using: &random) { lines.remove(at: index) }
        if Bool.random(using: &random) {
            let indent = Int.random(in: 0...12, using: &random)
            line = [UInt8](repeating: UInt8(ascii: " "), count: indent) + line.drop { $0 == UInt8(ascii: " ") }
            lines.insert(line, at: Int.random(in: 0...lines.count, using: &random))
        }
        bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }
}
