/// The lines that lead from one text to another.
///
/// Equal heads and tails are set aside first, so that a small change in a large file costs little. Between them the
/// shortest edit is searched for (E. Myers' greedy algorithm) up to a bound, which keeps time and memory linear; beyond
/// it all old lines are followed by all new ones.
package struct EditScript {
    /// What happens to a line; the raw value is its mark in a diff.
    package enum Kind: String {
        case same = " "
        case removed = "-"
        case added = "+"
    }

    /// One line and what happens to it.
    package struct Edit {
        /// What happens to the line.
        package let kind: Kind
        /// The line without its line break.
        package let line: ArraySlice<UInt8>
    }

    /// Edits of more lines are not searched for.
    static let maximumEdits = 200

    /// Every line of both texts.
    package let edits: [Edit]

    /// Compares two texts line by line.
    package init(_ old: [UInt8], _ new: [UInt8]) {
        let old = Self.lines(old)
        let new = Self.lines(new)
        let shorter = min(old.count, new.count)
        var head = 0
        while head < shorter, old[head] == new[head] { head += 1 }
        var tail = 0
        while tail < shorter - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
        let middle = Self.middle(old[head..<(old.count - tail)], new[head..<(new.count - tail)])
        edits =
            old[..<head].map { Edit(kind: .same, line: $0) } + middle
            + old[(old.count - tail)...].map { Edit(kind: .same, line: $0) }
    }

    /// Lines with their line breaks left out; a last line without one counts as another line than the same with it.
    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard let last = lines.popLast() else { return [] }
        if !last.isEmpty { lines.append(last + Array(" (no line break at the end)".utf8)) }
        return lines
    }

    private static func middle(_ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>) -> [Edit] {
        let old = Array(old)
        let new = Array(new)
        guard !old.isEmpty, !new.isEmpty, let trace = trace(old, new) else {
            return old.map { Edit(kind: .removed, line: $0) } + new.map { Edit(kind: .added, line: $0) }
        }
        var edits: [Edit] = []
        var (row, column) = (old.count, new.count)
        for (count, reach) in trace.enumerated().reversed() {
            let diagonal = row - column
            let isDown = diagonal == -count || (diagonal != count && reach[diagonal - 1] < reach[diagonal + 1])
            let previous = isDown ? diagonal + 1 : diagonal - 1
            let start = count == 0 ? 0 : reach[previous]
            let startColumn = start - previous
            while row > max(start, 0), column > max(startColumn, 0), old[row - 1] == new[column - 1] {
                edits.append(Edit(kind: .same, line: old[row - 1]))
                row -= 1
                column -= 1
            }
            guard count > 0 else { break }
            if isDown {
                edits.append(Edit(kind: .added, line: new[column - 1]))
            } else {
                edits.append(Edit(kind: .removed, line: old[row - 1]))
            }
            (row, column) = (start, startColumn)
        }
        return edits.reversed()
    }

    /// For each number of edits, how far each diagonal had come before it; nothing when the bound is reached.
    private static func trace(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Reach]? {
        var reach = Reach(radius: 1)
        var trace: [Reach] = []
        for count in 0...maximumEdits {
            trace.append(reach)
            var next = Reach(radius: count + 1)
            for diagonal in stride(from: -count, through: count, by: 2) {
                let isDown = diagonal == -count || (diagonal != count && reach[diagonal - 1] < reach[diagonal + 1])
                var row = isDown ? reach[diagonal + 1] : reach[diagonal - 1] + 1
                if count == 0 { row = 0 }
                while row < old.count, row - diagonal < new.count, row - diagonal >= 0, old[row] == new[row - diagonal]
                {
                    row += 1
                }
                next[diagonal] = row
                if diagonal == old.count - new.count, row >= old.count { return trace }
            }
            reach = next
        }
        return nil
    }

    /// The furthest row on each diagonal around the middle one.
    private struct Reach {
        private let radius: Int
        private var rows: [Int]

        init(radius: Int) {
            self.radius = radius
            rows = [Int](repeating: -1, count: 2 * radius + 1)
        }

        subscript(diagonal: Int) -> Int {
            get { abs(diagonal) <= radius ? rows[diagonal + radius] : -1 }
            set { rows[diagonal + radius] = newValue }
        }
    }
}
