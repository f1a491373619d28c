/// A pattern that a whole text must match, in a language small enough that no text and no pattern can stall a process.
///
/// The language is that of regular expressions without what needs to go back: characters, `.`, classes, groups, `|`, and
/// counts. It is matched as Glushkov's automaton: each character of the pattern is a position, and reading a scalar of the
/// text turns the set of positions that may be next into the next such set. So the time is at most the length of the text
/// times the size of the automaton, which `largestSize` bounds. SpecModel compiles these very files to check patterns and
/// samples.
package struct TextPattern: Sendable {
    /// The positions, and the ways from one to the next, that a pattern may have with its counts written out.
    static let largestSize = 20_000

    private let automaton: PatternAutomaton

    /// A pattern in the language of `PatternReader`.
    package init(_ source: String) throws(PatternMistake) {
        var reader = PatternReader(source)
        automaton = try PatternAutomaton(try reader.read())
    }

    /// Whether all of a text matches, by its Unicode scalars: a combining mark does not ride along with a letter.
    package func matches(_ text: String) -> Bool {
        var scalars = text.unicodeScalars.makeIterator()
        guard let first = scalars.next() else { return automaton.isEmptyMatched }
        var seen = [Int](repeating: -1, count: automaton.positions.count)
        var current = automaton.first.filter { automaton.positions[$0].contains(first) }
        var step = 0
        while let scalar = scalars.next() {
            var next: [Int] = []
            for position in current {
                for follower in automaton.followers[position]
                where seen[follower] != step && automaton.positions[follower].contains(scalar) {
                    seen[follower] = step
                    next.append(follower)
                }
            }
            if next.isEmpty { return false }
            (current, step) = (next, step + 1)
        }
        return current.contains { automaton.isLast[$0] }
    }
}
