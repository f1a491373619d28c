/// The optimal string alignment distances from one word to others.
///
/// It keeps its rows from candidate to candidate: a misspelt name is compared with thousands, and each comparison in arrays of
/// its own took most of the time of a folder with many mistakes.
struct EditDistances {
    private var letters: [UInt32] = []
    private var others: [UInt32] = []
    private var rows: [Int]
    private static let longest = 64

    /// Nil for a word that is empty, or over 64 characters.
    init?(from word: String) {
        rows = [Int](repeating: 0, count: 3 * (Self.longest + 1))
        guard Self.fold(word, into: &letters), !letters.isEmpty else { return nil }
    }

    /// The distance, unless it exceeds the limit or more than about a third of the letters are wrong.
    mutating func distance(to candidate: String, atMost limit: Int) -> Int? {
        // A word that much longer has more letters than may be wrong, however many bytes each of them takes.
        let length = candidate.utf8.count
        guard length <= 4 * (letters.count + 4), length >= letters.count - min(4, limit),
            Self.fold(candidate, into: &others)
        else { return nil }
        let shorter = min(letters.count, others.count)
        let tolerated = min(4, (max(letters.count, others.count) + 1) / 3, shorter - 1)
        return distance(atMost: min(tolerated, limit))
    }

    /// The scalars of a text with ASCII letters in lower case; false for one that is too long to compare.
    private static func fold(_ text: String, into letters: inout [UInt32]) -> Bool {
        letters.removeAll(keepingCapacity: true)
        for scalar in text.unicodeScalars {
            if letters.count == longest { return false }
            letters.append((0x41...0x5A).contains(scalar.value) ? scalar.value + 0x20 : scalar.value)
        }
        return true
    }

    private mutating func distance(atMost limit: Int) -> Int? {
        guard abs(letters.count - others.count) <= limit else { return nil }
        let width = others.count + 1
        // Of copies, since the rows change while the letters are looked at.
        let (word, candidate) = (letters, others)
        let letters = word.span
        let others = candidate.span
        var rows = rows.mutableSpan
        // Where the row before the last one, the last one and the current one start.
        var (before, last, current) = (0, width, 2 * width)
        for column in 0..<width { rows[last + column] = column }
        for row in 1...letters.count {
            rows[current] = row
            var smallest = row
            for column in 1..<width {
                let isEqual = letters[row - 1] == others[column - 1]
                var cost = min(rows[last + column], rows[current + column - 1]) + 1
                cost = min(cost, rows[last + column - 1] + (isEqual ? 0 : 1))
                if !isEqual, row > 1, column > 1, letters[row - 1] == others[column - 2],
                    letters[row - 2] == others[column - 1]
                {
                    cost = min(cost, rows[before + column - 2] + 1)
                }
                rows[current + column] = cost
                smallest = min(smallest, cost)
            }
            // A swap reaches back two rows, so one row above the limit is not yet the end.
            if smallest > limit + 1 { return nil }
            (before, last, current) = (last, current, before)
        }
        let distance = rows[last + width - 1]
        return distance <= limit ? distance : nil
    }
}
