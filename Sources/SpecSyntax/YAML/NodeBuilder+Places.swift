internal import SpecDiagnostics

/// libyaml's marks are exact for plain and quoted scalars; these corrections make the others as tight.
extension NodeBuilder {
    mutating func span(of scalar: Node.Scalar, _ event: YAMLEvent) -> Span {
        let start = start(of: event)
        switch scalar.style {
        case .literal, .folded: return Span(start, blockEnd(start, event.end))
        case .plain, .singleQuoted, .doubleQuoted: return Span(start, max(start, event.end))
        }
    }

    /// Where a node itself starts, behind anchor and tag.
    mutating func start(of event: YAMLEvent) -> SourcePosition {
        guard event.hasProperties else { return event.start }
        var offset = text.offset(of: event.start)
        skipProperties: while true {
            switch byte(offset) {
            case UInt8(ascii: "&"), UInt8(ascii: "!"): skipProperty(&offset)
            case UInt8(ascii: " "), 0x09, 0x0A, 0x0D: offset += 1
            case UInt8(ascii: "#"): skipComment(&offset)
            default: break skipProperties
            }
        }
        let start = text.position(of: offset)
        if case .scalar(let scalar) = event.kind, scalar.text.isEmpty, scalar.style == .plain { return event.end }
        return start
    }

    /// The anchor with its `&`.
    mutating func anchorRange(_ event: YAMLEvent, _ name: String) -> SourceRange {
        propertyRange(event, UInt8(ascii: "&"))
    }

    /// The tag as written.
    mutating func tagRange(_ event: YAMLEvent) -> SourceRange { propertyRange(event, UInt8(ascii: "!")) }

    /// A null that libyaml puts in front of whatever follows a key without a colon moves behind that key.
    mutating func moveBack(_ value: inout Built, behind key: Built) {
        let span = nodes.records[value.index].span
        guard case .null = nodes.records[value.index].kind, span.start == span.end, span.start > key.end else { return }
        let offset = text.offset(of: span.start)
        guard offset == text.start || byte(offset - 1) != UInt8(ascii: ":") else { return }
        nodes.move(value.index, to: Span(key.end, key.end))
        value.end = key.end
    }

    private mutating func propertyRange(_ event: YAMLEvent, _ sign: UInt8) -> SourceRange {
        var offset = text.offset(of: event.start)
        while let byte = byte(offset), byte != sign {
            switch byte {
            case UInt8(ascii: "&"), UInt8(ascii: "!"): skipProperty(&offset)
            case UInt8(ascii: "#"): skipComment(&offset)
            default: offset += 1
            }
        }
        let start = text.position(of: offset)
        skipProperty(&offset)
        return range(start, text.position(of: offset))
    }

    private mutating func skipProperty(_ offset: inout Int) {
        let isVerbatim = byte(offset) == UInt8(ascii: "!") && byte(offset + 1) == UInt8(ascii: "<")
        while let byte = byte(offset) {
            switch byte {
            case UInt8(ascii: " "), 0x09, 0x0A, 0x0D: return
            case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
                if !isVerbatim { return }
            case UInt8(ascii: ">") where isVerbatim:
                offset += 1
                return
            default: break
            }
            offset += 1
        }
    }

    private mutating func skipComment(_ offset: inout Int) {
        while let byte = byte(offset), byte != 0x0A, byte != 0x0D { offset += 1 }
    }

    /// The end of the last line with content; libyaml's mark stands on the first line that is no longer part of the text.
    private mutating func blockEnd(_ start: SourcePosition, _ end: SourcePosition) -> SourcePosition {
        var line = min(end.line, text.lineCount)
        while line > start.line {
            if let bounds = text.bounds(ofLine: line) {
                let last = line == end.line ? text.offset(of: end) : bounds.upperBound
                if (bounds.lowerBound..<last).contains(where: { text.bytes[$0] != 0x20 && text.bytes[$0] != 0x09 }) {
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
