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
        counts.reserveCapacity(bytes.count / Self.blockSize + 1)
        var count = 0
        bytes.withUnsafeBufferPointer { bytes in
            for index in bytes.indices {
                if index % Self.blockSize == 0 { counts.append(count) }
                let byte = bytes[index]
                if byte & 0xC0 != 0x80 { count += 1 }
                guard byte == 0x0A || byte == 0x0D else { continue }
                let isHalf = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
                if !isHalf { lineStarts.append(index + 1) }
            }
        }
    }

    /// The number of lines, an empty one behind the last line break included.
    package var lineCount: Int { lineStarts.count }

    /// The bytes of a line without its line break; nothing when there is no such line.
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
        var low = line.lowerBound / Self.blockSize
        var high = min(line.upperBound / Self.blockSize, counts.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if counts[middle] <= wanted { low = middle } else { high = middle - 1 }
        }
        var offset = max(low * Self.blockSize, line.lowerBound)
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
        var low = 0
        var high = lineStarts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return SourcePosition(
            line: low + 1, column: characters(before: offset) - characters(before: lineStarts[low]) + 1)
    }

    /// The characters that start before a byte.
    private func characters(before offset: Int) -> Int {
        guard !counts.isEmpty else { return 0 }
        let block = min(offset / Self.blockSize, counts.count - 1)
        var count = counts[block]
        var index = block * Self.blockSize
        while index < offset {
            if bytes[index] & 0xC0 != 0x80 { count += 1 }
            index += 1
        }
        return count
    }
}
