/// A short unified diff of two texts, made to be read and not to be applied.
///
/// Control characters are shown as escapes, so that a file cannot drive the terminal.
package struct UnifiedDiff {
    /// More lines are not shown.
    static let maximumLines = 60
    private static let context = 3

    /// The diff, with a line break at its end.
    package let text: String

    /// Compares two texts; the names are at the head.
    package init(old: [UInt8], new: [UInt8], oldName: String, newName: String) {
        let edits = EditScript(old, new).edits
        var lines = ["--- \(oldName.printable)", "+++ \(newName.printable)"]
        var oldLine = 0
        var newLine = 0
        var next = 0
        for hunk in Self.hunks(edits) {
            // Everything between two hunks is the same on both sides.
            oldLine += hunk.lowerBound - next
            newLine += hunk.lowerBound - next
            let oldCount = edits[hunk].count { $0.kind != .added }
            let newCount = edits[hunk].count { $0.kind != .removed }
            lines.append("@@ -\(Self.span(oldLine, oldCount)) +\(Self.span(newLine, newCount)) @@")
            for edit in edits[hunk] {
                lines.append(edit.kind.rawValue + String(decoding: edit.line, as: UTF8.self).printable)
            }
            oldLine += oldCount
            newLine += newCount
            next = hunk.upperBound
        }
        let hidden = lines.count - Self.maximumLines
        if hidden > 0 { lines = lines.prefix(Self.maximumLines) + ["(\(hidden) more lines)"] }
        text = lines.joined(separator: "\n") + "\n"
    }

    /// The stretches to show: each change with some lines around it, joined where they touch.
    private static func hunks(_ edits: [EditScript.Edit]) -> [Range<Int>] {
        var hunks: [Range<Int>] = []
        for index in edits.indices where edits[index].kind != .same {
            let start = max(0, index - context)
            let end = min(edits.count, index + 1 + context)
            if let last = hunks.last, start <= last.upperBound {
                hunks[hunks.count - 1] = last.lowerBound..<end
            } else {
                hunks.append(start..<end)
            }
        }
        return hunks
    }

    /// A hunk's first line and size; with no line, the line it comes after.
    private static func span(_ before: Int, _ count: Int) -> String { "\(count == 0 ? before : before + 1),\(count)" }
}
