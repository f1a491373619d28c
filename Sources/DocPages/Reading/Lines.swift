/// The lines of a text, taken one after another.
struct Lines {
    private let lines: [String]
    private var next = 0

    init(_ text: String) {
        lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    }

    var isAtEnd: Bool { next >= lines.count }
    var peek: String? { isAtEnd ? nil : lines[next] }
    /// The line behind the next one.
    var peekSecond: String? { next + 1 < lines.count ? lines[next + 1] : nil }

    mutating func take() -> String {
        guard !isAtEnd else { return "" }
        next += 1
        return lines[next - 1]
    }

    mutating func take(while isWanted: (String) -> Bool) -> [String] {
        var taken: [String] = []
        while let line = peek, isWanted(line) { taken.append(take()) }
        return taken
    }
}
