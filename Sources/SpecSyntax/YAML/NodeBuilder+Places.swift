internal import SpecDiagnostics

/// libyaml's marks are exact for plain and quoted scalars; these corrections make the others as tight.
extension NodeBuilder {
    /// Where a scalar itself starts and ends.
    mutating func extent(ofScalar event: borrowing YAMLEvent) -> (start: SourcePosition, end: SourcePosition) {
        let start = start(of: event)
        let isBlock = event.style == .literal || event.style == .folded
        return (start, isBlock ? blockEnd(start, event.end) : max(start, event.end))
    }

    /// Where a node itself starts, behind anchor and tag.
    mutating func start(of event: borrowing YAMLEvent) -> SourcePosition {
        guard event.hasProperties else { return event.start }
        if event.isEmptyPlainScalar { return event.end }
        var offset = text.offset(of: event.start)
        while let byte = byte(offset), "&! \t\n\r#".utf8.contains(byte) { skip(byte, &offset) }
        return text.position(of: offset)
    }

    /// The anchor with its `&`, or the tag with its `!`, as written.
    mutating func propertyRange(_ event: borrowing YAMLEvent, sign: UInt8) -> SourceRange {
        var offset = text.offset(of: event.start)
        while let byte = byte(offset), byte != sign { skip(byte, &offset) }
        let start = text.position(of: offset)
        skipProperty(&offset)
        return range(start, text.position(of: offset))
    }

    /// A null that libyaml puts in front of whatever follows a key without a colon moves behind that key.
    mutating func moveBack(_ value: inout Built, behind key: Built) {
        let record = records[value.index]
        guard record.kind == .null, record.start == record.end, record.start > key.end else { return }
        let offset = text.offset(of: record.start)
        guard offset == text.start || byte(offset - 1) != UInt8(ascii: ":") else { return }
        records[value.index].start = key.end
        records[value.index].end = key.end
        value.end = key.end
    }

    /// Skips an anchor, a tag, a comment or a single other byte.
    private mutating func skip(_ byte: UInt8, _ offset: inout Int) {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "!"): skipProperty(&offset)
        case UInt8(ascii: "#"): while let byte = self.byte(offset), byte != 0x0A, byte != 0x0D { offset += 1 }
        default: offset += 1
        }
    }

    private mutating func skipProperty(_ offset: inout Int) {
        let isVerbatim = byte(offset) == UInt8(ascii: "!") && byte(offset + 1) == UInt8(ascii: "<")
        let ends = isVerbatim ? " \t\n\r" : " \t\n\r,[]{}"
        while let byte = byte(offset), !ends.utf8.contains(byte) {
            offset += 1
            if isVerbatim, byte == UInt8(ascii: ">") { return }
        }
    }

    /// The end of the last line with content; libyaml's mark is on the first line that is no longer part of the text.
    private mutating func blockEnd(_ start: SourcePosition, _ end: SourcePosition) -> SourcePosition {
        var line = min(end.line, text.lineCount)
        while line > start.line {
            if let bounds = text.bounds(ofLine: line) {
                let last = line == end.line ? text.offset(of: end) : bounds.upperBound
                if text.bytes[bounds.lowerBound..<last].contains(where: { $0 != 0x20 && $0 != 0x09 }) {
                    return text.position(of: last)
                }
            }
            line -= 1
        }
        // No line has content: the sign and its indicators are all there is.
        var offset = text.offset(of: start) + 1
        while let byte = byte(offset), "+-0123456789".utf8.contains(byte) { offset += 1 }
        return text.position(of: offset)
    }

    private mutating func byte(_ offset: Int) -> UInt8? {
        offset < text.bytes.count ? text.bytes[offset] : nil
    }
}
