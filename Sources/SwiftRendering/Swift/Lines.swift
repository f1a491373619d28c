// By bytes and scalars: finding characters in long texts is slow.

extension String {
    /// The lines that are not empty.
    var lines: [Substring] {
        // Without the first byte of a line break there is one line, as in nearly every text.
        let isOneLine = utf8.withContiguousStorageIfAvailable { bytes in
            !bytes.contains { 0x0A...0x0D ~= $0 || $0 == 0xC2 || $0 == 0xE2 }
        }
        if isOneLine == true { return isEmpty ? [] : [self[...]] }
        return unicodeScalars.split { scalar in
            switch scalar {
            case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": true
            default: false
            }
        }.map { Substring($0) }
    }

    /// The lines with blanks between them.
    var onOneLine: String { lines.map(\.withoutIndentation).joined(separator: " ") }
}

extension Substring {
    /// The text without the blanks before it.
    var withoutIndentation: Substring { Substring(unicodeScalars.drop(while: \.isBlank)) }

    /// The text without the blanks around it.
    var trimmed: Substring {
        guard unicodeScalars.first?.isBlank == true || unicodeScalars.last?.isBlank == true else { return self }
        var scalars = unicodeScalars.drop(while: \.isBlank)
        while scalars.last?.isBlank == true { scalars.removeLast() }
        return Substring(scalars)
    }
}

extension Unicode.Scalar {
    fileprivate var isBlank: Bool {
        value < 0x80 ? self == " " || self == "\t" : value < 0x3001 && properties.isWhitespace
    }
}
