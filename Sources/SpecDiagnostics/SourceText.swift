/// A file's bytes with the way from places to bytes and back.
///
/// It is built in one pass and answers in logarithmic time, so that a thousand findings in one long line stay cheap.
package struct SourceText: Sendable {
    /// All bytes of the file.
    package let bytes: [UInt8]
    /// Where the text starts: behind a byte order mark.
    package let start: Int
    private var lineStarts: [Int]
    /// How many characters start before each block of bytes.
    private var counts: [Int]
    private static let blockSize = 128

    /// Looks through the bytes once.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        lineStarts = [start]
        counts = []
        var count = 0
        for (index, byte) in bytes.enumerated() {
            if index % Self.blockSize == 0 { counts.append(count) }
            if byte & 0xC0 != 0x80 { count += 1 }
            let isFirstHalf = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
            if byte == 0x0A || byte == 0x0D, !isFirstHalf { lineStarts.append(index + 1) }
        }
    }

    /// The number of lines, an empty one behind the last line break included.
    package var lineCount: Int { lineStarts.count }

    /// The bytes of a line without its line break; `nil` when there is no such line.
    package func bounds(ofLine line: Int) -> Range<Int>? {
        guard line >= 1, line <= lineStarts.count else { return nil }
        let first = lineStarts[line - 1]
        guard line < lineStarts.count else { return first..<bytes.count }
        var last = lineStarts[line] - 1
        if last > first, bytes[last] == 0x0A, bytes[last - 1] == 0x0D { last -= 1 }
        return first..<last
    }

    /// The byte a position names, at most the end of its line.
    package func offset(of position: SourcePosition) -> Int {
        guard position.line >= 1 else { return start }
        guard let line = bounds(ofLine: position.line) else { return bytes.count }
        guard position.column > 1 else { return line.lowerBound }
        let wanted = characters(before: line.lowerBound) + position.column - 1
        let block = Self.last(in: counts, atMost: wanted) * Self.blockSize
        var offset = min(max(block, line.lowerBound), line.upperBound)
        var seen = characters(before: offset)
        while offset < line.upperBound {
            if bytes[offset] & 0xC0 != 0x80 {
                if seen == wanted { break }
                seen += 1
            }
            offset += 1
        }
        return offset
    }

    /// The position of a byte; a byte of a line break belongs to the line it ends.
    package func position(of offset: Int) -> SourcePosition {
        let offset = min(max(offset, start), bytes.count)
        let line = Self.last(in: lineStarts, atMost: offset)
        return SourcePosition(
            line: line + 1, column: characters(before: offset) - characters(before: lineStarts[line]) + 1)
    }

    /// The index of the last of ascending numbers that is not above a limit, or else 0.
    private static func last(in numbers: [Int], atMost limit: Int) -> Int {
        var low = 0
        var high = max(numbers.count - 1, 0)
        while low < high {
            let middle = (low + high + 1) / 2
            if numbers[middle] <= limit { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// The characters that start before a byte.
    private func characters(before offset: Int) -> Int {
        guard !counts.isEmpty else { return 0 }
        let block = min(offset / Self.blockSize, counts.count - 1)
        return counts[block] + bytes[block * Self.blockSize..<offset].count { $0 & 0xC0 != 0x80 }
    }
}
