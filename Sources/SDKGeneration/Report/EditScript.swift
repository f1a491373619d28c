/// The lines that lead from one text to another, by the shortest way.
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

    /// In more lines than this the shortest way is not looked for: its cost grows with the square of the edits, and
    /// is 0.4 s for two texts of 1,000 lines that have none in common.
    static let maximumLines = 2_000

    /// Every line of both texts.
    package let edits: [Edit]

    /// Compares two texts line by line.
    package init(_ old: [UInt8], _ new: [UInt8]) {
        let old = Self.lines(old)
        let new = Self.lines(new)
        // Equal heads and tails are set aside, so that a small change in a large file costs little.
        let head = zip(old, new).prefix { $0 == $1 }.count
        let tail = zip(old[head...].reversed(), new[head...].reversed()).prefix { $0 == $1 }.count
        edits =
            old[..<head].map { Edit(kind: .same, line: $0) }
            + Self.middle(Array(old[head..<(old.count - tail)]), Array(new[head..<(new.count - tail)]))
            + old[(old.count - tail)...].map { Edit(kind: .same, line: $0) }
    }

    /// Lines with their line breaks left out; a last line without one counts as another line than the same with it.
    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard let last = lines.popLast() else { return [] }
        if !last.isEmpty { lines.append(last + Array(" (no line break at the end)".utf8)) }
        return lines
    }

    private static func middle(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Edit] {
        var removed = Set(old.indices)
        var added = Set(new.indices)
        if old.count + new.count <= maximumLines {
            let difference = new.difference(from: old)
            removed = Set(difference.removals.map(\.offset))
            added = Set(difference.insertions.map(\.offset))
        }
        var edits: [Edit] = []
        var next = 0
        for (index, line) in old.enumerated() {
            if removed.contains(index) {
                edits.append(Edit(kind: .removed, line: line))
                continue
            }
            while added.contains(next) { take() }
            edits.append(Edit(kind: .same, line: line))
            next += 1
        }
        while next < new.count { take() }
        return edits

        func take() {
            edits.append(Edit(kind: .added, line: new[next]))
            next += 1
        }
    }
}

extension CollectionDifference.Change {
    fileprivate var offset: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
