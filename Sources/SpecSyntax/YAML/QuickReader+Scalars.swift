internal import SpecDiagnostics

/// Scalars on one line, and what stands in brackets.
extension QuickReader {
    /// A list or mapping in brackets, over any number of lines.
    mutating func flow(_ depth: Int) throws(Unusual) -> Node {
        guard depth <= YAMLLimits.depth else { throw Unusual() }
        return byte() == UInt8(ascii: "{") ? try flowMapping(depth) : try flowSequence(depth)
    }

    private mutating func flowMapping(_ depth: Int) throws(Unusual) -> Node {
        let start = position
        var entries = DistinctEntries()
        offset += 1
        try skipToContent()
        while byte() != UInt8(ascii: "}") {
            let first = offset
            let key = try scalar(isFlow: true)
            guard byte() == UInt8(ascii: ":"), offset - first < 1000 else { throw Unusual() }
            offset += 1
            try skipToContent()
            try entries.add(key, flowValue(depth))
            try endItem(before: UInt8(ascii: "}"))
        }
        offset += 1
        return try node(.mapping(entries.entries), start, position)
    }

    private mutating func flowSequence(_ depth: Int) throws(Unusual) -> Node {
        let start = position
        var items: [Node] = []
        offset += 1
        try skipToContent()
        while byte() != UInt8(ascii: "]") {
            items.append(try flowValue(depth))
            try endItem(before: UInt8(ascii: "]"))
        }
        offset += 1
        return try node(.sequence(items), start, position)
    }

    private mutating func flowValue(_ depth: Int) throws(Unusual) -> Node {
        isFlowStart(byte()) ? try flow(depth + 1) : try scalar(isFlow: true)
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
    mutating func scalar(isFlow: Bool) throws(Unusual) -> Node {
        switch byte() {
        case UInt8(ascii: "'"): return try quoted(.singleQuoted)
        case UInt8(ascii: "\""): return try quoted(.doubleQuoted)
        default: return try plain(isFlow)
        }
    }

    private mutating func quoted(_ style: Node.Scalar.Style) throws(Unusual) -> Node {
        let quote = byte()
        let start = position
        offset += 1
        let first = offset
        while true {
            guard !isAtEnd else { throw Unusual() }
            let byte = bytes[offset]
            if byte == quote { break }
            // An escape, or a text over several lines; in single quotes a backslash is one.
            if byte < 0x20 || (byte == UInt8(ascii: "\\") && style == .doubleQuoted) { throw Unusual() }
            if byte & 0xC0 == 0x80 { continuations &+= 1 }
            offset &+= 1
        }
        // A doubled quote stands for one.
        guard byte(1) != quote else { throw Unusual() }
        let text = text(from: first, to: offset)
        offset += 1
        let node = try node(.scalar(Node.Scalar(text: text, style: style)), start, position)
        skipBlanks()
        return node
    }

    private mutating func plain(_ isFlow: Bool) throws(Unusual) -> Node {
        guard startsPlain(byte()) || (byte() == UInt8(ascii: "-") && startsPlain(byte(1))) else { throw Unusual() }
        let start = position
        let first = offset
        var end = offset
        scan: while !isAtEnd {
            let byte = bytes[offset]
            switch byte {
            case 0x20: break
            case 0x0A: break scan
            case UInt8(ascii: ":"):
                let next = self.byte(1)
                if isBlank(next) { break scan }
                if isFlow, isFlowSign(next) || next == UInt8(ascii: "?") { throw Unusual() }
                end = offset &+ 1
            case UInt8(ascii: "#"):
                if bytes[offset &- 1] == 0x20 { break scan }
                end = offset &+ 1
            case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
                if isFlow { break scan }
                end = offset &+ 1
            case UInt8(ascii: "?"), UInt8(ascii: "\""):
                if isFlow { throw Unusual() }
                end = offset &+ 1
            case 0x80...:
                if byte & 0xC0 == 0x80 { continuations &+= 1 }
                end = offset &+ 1
            case 0..<0x20: throw Unusual()
            default: end = offset &+ 1
            }
            offset &+= 1
        }
        let behind = offset
        offset = end
        let last = position
        offset = behind
        let text = text(from: first, to: end)
        return try node(
            CoreSchema.isNull(text) ? .null : .scalar(Node.Scalar(text: text, style: .plain)), start, last)
    }

    private func text(from start: Int, to end: Int) -> String {
        String(decoding: UnsafeBufferPointer(start: bytes + start, count: end - start), as: UTF8.self)
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
