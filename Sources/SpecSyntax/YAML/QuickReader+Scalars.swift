internal import SpecDiagnostics

/// Scalars on one line, and what stands in brackets.
extension QuickReader {
    /// A list or mapping in brackets, over any number of lines.
    mutating func flow(_ depth: Int) throws(Unusual) {
        guard depth <= YAMLLimits.depth else { throw Unusual() }
        if byte() == UInt8(ascii: "{") { try flowMapping(depth) } else { try flowSequence(depth) }
    }

    private mutating func flowMapping(_ depth: Int) throws(Unusual) {
        let start = position
        let mapping = try add(NodeRecord(.mapping, at: Span(start, start)))
        var keys = DistinctKeys(of: mapping)
        offset += 1
        try skipToContent()
        while byte() != UInt8(ascii: "}") {
            let first = offset
            try keys.add(add(scalar(isFlow: true)), in: nodes)
            guard byte() == UInt8(ascii: ":"), offset - first < 1000 else { throw Unusual() }
            offset += 1
            try skipToContent()
            try flowValue(depth)
            try endItem(before: UInt8(ascii: "}"))
        }
        offset += 1
        nodes.close(mapping, at: Span(start, position))
    }

    private mutating func flowSequence(_ depth: Int) throws(Unusual) {
        let start = position
        let sequence = try add(NodeRecord(.sequence, at: Span(start, start)))
        offset += 1
        try skipToContent()
        while byte() != UInt8(ascii: "]") {
            try flowValue(depth)
            try endItem(before: UInt8(ascii: "]"))
        }
        offset += 1
        nodes.close(sequence, at: Span(start, position))
    }

    private mutating func flowValue(_ depth: Int) throws(Unusual) {
        if isFlowStart(byte()) { try flow(depth + 1) } else { _ = try add(scalar(isFlow: true)) }
    }

    /// A comma, or the bracket that closes, which stays for the caller.
    private mutating func endItem(before bracket: UInt8) throws(Unusual) {
        try skipToContent()
        if byte() == bracket { return }
        guard byte() == UInt8(ascii: ",") else { throw Unusual() }
        offset += 1
        try skipToContent()
    }

    /// A scalar on one line, with the blanks behind it.
    mutating func scalar(isFlow: Bool) throws(Unusual) -> NodeRecord {
        switch byte() {
        case UInt8(ascii: "'"): return try quoted(.singleQuoted, till: .singleQuoted)
        case UInt8(ascii: "\""): return try quoted(.doubleQuoted, till: .doubleQuoted)
        default: return try plain(isFlow)
        }
    }

    private mutating func quoted(_ style: Node.Scalar.Style, till stops: ByteSet) throws(Unusual) -> NodeRecord {
        let quote = byte()
        let start = position
        let before = continuations
        offset += 1
        let first = offset
        skip(till: stops)
        // An escape, or a text over several lines. A doubled quote stands for one.
        guard byte() == quote, byte(1) != quote else { throw Unusual() }
        let last = offset
        offset += 1
        let scalar = NodeRecord(
            .scalar(style), at: Span(start, position), text: first..<last, isASCII: continuations == before)
        skipBlanks()
        return scalar
    }

    private mutating func plain(_ isFlow: Bool) throws(Unusual) -> NodeRecord {
        guard startsPlain(byte()) || (byte() == UInt8(ascii: "-") && startsPlain(byte(1))) else { throw Unusual() }
        let start = position
        let before = continuations
        let first = offset
        let stops = isFlow ? ByteSet.plainInFlow : .plain
        scan: while true {
            skip(till: stops)
            switch byte() {
            case 0x0A, 0: break scan
            case UInt8(ascii: ":"):
                let next = byte(1)
                if isBlank(next) { break scan }
                if isFlow, isFlowSign(next) || next == UInt8(ascii: "?") { throw Unusual() }
            case UInt8(ascii: "#"):
                if bytes[offset &- 1] == 0x20 { break scan }
            case let sign:
                // The others that stop it: signs of a flow end the text there, and the rest is for libyaml.
                guard isFlow, isFlowSign(sign) else { throw Unusual() }
                break scan
            }
            offset &+= 1
        }
        let behind = offset
        while bytes[offset &- 1] == 0x20 { offset &-= 1 }
        let span = Span(start, position)
        let text = first..<offset
        offset = behind
        return NodeRecord(
            isNull(text) ? .null : .scalar(.plain), at: span, text: text, isASCII: continuations == before)
    }

    private func isNull(_ text: Range<Int>) -> Bool {
        // No other word for nothing begins like this.
        guard bytes[text.lowerBound] == UInt8(ascii: "~") || bytes[text.lowerBound] | 0x20 == UInt8(ascii: "n"),
            text.count <= 4
        else { return false }
        return CoreSchema.isNull(
            String(decoding: UnsafeBufferPointer(start: bytes + text.lowerBound, count: text.count), as: UTF8.self))
    }

    /// Goes on to the next byte of a set or the end, and counts what does not start a character.
    private mutating func skip(till stops: ByteSet) {
        let first = offset
        var seen: UInt8 = 0
        var offset = first
        while offset < count, !stops.contains(bytes[offset]) {
            seen |= bytes[offset]
            offset &+= 1
        }
        self.offset = offset
        guard seen >= 0x80 else { return }
        for index in first..<offset where bytes[index] & 0xC0 == 0x80 { continuations &+= 1 }
    }

    private func isFlowSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
        default: false
        }
    }

    /// Whether a plain scalar may start with a byte whatever follows; a few more may, and are left to libyaml.
    private func startsPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80..., UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "$"), UInt8(ascii: "("), UInt8(ascii: "+"), UInt8(ascii: "~"), UInt8(ascii: "<"):
            true
        default: false
        }
    }
}
