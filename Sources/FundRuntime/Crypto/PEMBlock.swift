/// What is between a BEGIN and an END line.
struct PEMBlock {
    let label: String
    let body: Slice<UnsafeBufferPointer<UInt8>>
    let isEncrypted: Bool

    /// The blocks of a plain text, in order; the dashes around the labels may be of any number, and blanks beside them.
    ///
    /// The bodies lie in the text: they are gone with it.
    static func all(in text: UnsafeBufferPointer<UInt8>) throws(KeyError) -> [PEMBlock] {
        let dash = UInt8(ascii: "-")
        var blocks: [PEMBlock] = []
        var rest = text[...]
        while let begin = rest.firstRange(of: "BEGIN".utf8) {
            let isArmour = rest[..<begin.lowerBound].last { $0 != 0x20 } == dash
            rest = rest[begin.upperBound...]
            guard isArmour else { continue }
            guard let labelEnd = rest.firstIndex(of: dash) else { throw .cutOff }
            // What is no label may be the key itself.
            guard rest[..<labelEnd].count <= 64, !rest[..<labelEnd].contains(where: { 0x0A...0x0D ~= $0 }) else {
                throw .cutOff
            }
            let label = String(decoding: rest[..<labelEnd].trimming { $0 == 0x20 }, as: UTF8.self)
            let afterLabel = rest[labelEnd...].drop { $0 == dash }
            guard let end = afterLabel.firstRange(of: "END \(label)".utf8) else { throw .cutOff }
            let body = afterLabel[..<end.lowerBound]
            let lines = body.split { 0x0A...0x0D ~= $0 }
            // Old armour has headers, which name what encrypts it, and a blank line after them.
            let headers = lines.prefix { $0.contains(UInt8(ascii: ":")) }
            let isEncrypted = label.hasPrefix("ENCRYPTED") || headers.contains { $0.contains("ENCRYPTED".utf8) }
            let start = headers.last?.endIndex ?? body.startIndex
            // Without the dashes of the next line's armour.
            let digits = body[start...].trimming { $0 == dash || $0 == 0x20 }
            blocks.append(PEMBlock(label: label, body: digits, isEncrypted: isEncrypted))
            rest = afterLabel[end.upperBound...]
        }
        return blocks
    }
}
