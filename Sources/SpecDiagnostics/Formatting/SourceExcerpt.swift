/// A source line as a terminal shows it, and the marks under the part that is meant.
struct SourceExcerpt {
    /// The line, at most about `width` columns around the marked part, without anything that could mislead.
    private(set) var line = ""
    /// Blanks and then `^~~~`, as wide as what is above it.
    private(set) var marks = ""

    private let bytes: ArraySlice<UInt8>
    private let width: Int

    /// The first line of a range; `nil` when that line does not exist.
    init?(of range: SourceRange, in text: SourceText, width: Int) {
        guard let bounds = text.bounds(ofLine: range.start.line) else { return nil }
        bytes = text.bytes[bounds]
        self.width = width
        let start = text.offset(of: range.start)
        let end = range.end.line > range.start.line ? bounds.upperBound : max(start, text.offset(of: range.end))
        draw(from: start, to: end)
    }

    private mutating func draw(from start: Int, to end: Int) {
        // Room for what leads up to the mark, then for what follows it.
        let first = scan(backFrom: start, columns: width / 2)
        var canvas = Canvas()
        if first > bytes.startIndex { canvas.add("…", width: 1) }
        canvas.add(bytes[first..<start])
        let indent = canvas.columns
        let last = canvas.add(bytes[start..<end], upTo: width)
        let marked = canvas.columns - indent
        if last == end { canvas.add(bytes[end...], upTo: width) }
        if canvas.isCut { canvas.add("…", width: 1) }
        line = canvas.text
        while line.last == " " { line.removeLast() }
        marks = String(repeating: " ", count: indent) + "^" + String(repeating: "~", count: max(0, marked - 1))
    }

    /// The start of the characters in front of `offset` that about fit into so many columns.
    private func scan(backFrom offset: Int, columns: Int) -> Int {
        var offset = offset
        var left = columns
        // Wide characters have three bytes and two columns, so counting characters twice is cautious enough.
        while offset > bytes.startIndex, left > 0 {
            offset -= 1
            if bytes[offset] & 0xC0 != 0x80 { left -= bytes[offset] < 0x80 ? 1 : 2 }
        }
        while offset > bytes.startIndex, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }
}

/// Text with a running count of columns.
private struct Canvas {
    private(set) var text = ""
    private(set) var columns = 0
    /// Whether something did not fit.
    private(set) var isCut = false
    private var marksInARow = 0

    mutating func add(_ piece: String, width: Int) {
        text += piece
        columns += width
    }

    /// Adds characters until `limit` columns are used up; returns the offset of the first byte left out.
    @discardableResult
    mutating func add(_ bytes: ArraySlice<UInt8>, upTo limit: Int = .max) -> Int {
        var offset = bytes.startIndex
        while offset < bytes.endIndex {
            guard columns < limit else {
                isCut = true
                return offset
            }
            var end = offset + 1
            while end < bytes.endIndex, bytes[end] & 0xC0 == 0x80 { end += 1 }
            add(bytes[offset..<end])
            offset = end
        }
        return offset
    }

    /// Adds one character, whose bytes may be malformed.
    private mutating func add(_ bytes: ArraySlice<UInt8>.SubSequence) {
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar == "\t" {
                let blanks = 4 - columns % 4
                add(String(repeating: " ", count: blanks), width: blanks)
                continue
            }
            switch DisplayedScalar(scalar) {
            // Piled up marks would run into the lines above.
            case .plain(width: 0) where marksInARow < 4 && columns > 0:
                text.unicodeScalars.append(scalar)
                marksInARow += 1
            case .plain(let width) where width > 0:
                text.unicodeScalars.append(scalar)
                columns += width
                marksInARow = 0
            case .plain:
                add(scalar.visibleName, width: scalar.visibleName.utf8.count)
            case .named:
                add(scalar.visibleName, width: scalar.visibleName.utf8.count)
                marksInARow = 0
            }
        }
    }
}
