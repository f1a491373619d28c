/// The text of a reply twice: the bytes as they came, which are what was signed, and in UTF-8, which is what is read.
///
/// The two match character by character, so that whoever reads a part of one knows the same part of the other.
struct WireText {
    /// In UTF-8 and in GB 18030.
    private static let byteOrderMarks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0x84, 0x31, 0x95, 0x33]]

    /// The bytes as they came, but for a byte order mark.
    let bytes: [UInt8]
    /// The same text in UTF-8; the bytes themselves where they are in no charset known here.
    let utf8: [UInt8]
    /// The `Content-Type`, in whose charset more of the reply may be, such as what is encrypted in it.
    let contentType: String?
    /// Whether the two differ.
    let isConverted: Bool

    /// A text in the charset that its `Content-Type` names or, failing that, the one it is in.
    init(_ bytes: [UInt8], contentType: String?) {
        let mark = Self.byteOrderMarks.first(where: bytes.starts) ?? []
        self.bytes = mark.isEmpty ? bytes : Array(bytes.dropFirst(mark.count))
        let isChinese = mark != Self.byteOrderMarks[0] && Charset(of: self.bytes, contentType: contentType) == .gb18030
        let text = isChinese ? Charset.gb18030.text(self.bytes) : nil
        utf8 = text.map { Array($0.utf8) } ?? self.bytes
        isConverted = text != nil
        self.contentType = contentType
    }

    /// A text in UTF-8, with nothing before it.
    init(utf8: [UInt8]) {
        bytes = utf8
        self.utf8 = utf8
        contentType = nil
        isConverted = false
    }

    /// A part of the text as it came.
    func original(_ range: Range<Int>) -> [UInt8] {
        guard isConverted else { return Array(bytes[range]) }
        let start = place(of: range.lowerBound, from: (0, 0))
        let end = place(of: range.upperBound, from: start)
        return Array(bytes[start.original..<end.original])
    }

    /// Where a place of the text in UTF-8 is in the text as it came, counted from another one.
    private func place(of offset: Int, from start: (read: Int, original: Int)) -> (read: Int, original: Int) {
        var (read, original) = start
        while read < offset, original < bytes.count {
            let next = original + 1 < bytes.count ? bytes[original + 1] : 0
            // GB 18030 has one byte for ASCII and the euro sign; of its long forms, only the four bytes have digits.
            original += bytes[original] <= 0x80 ? 1 : next.isDigit ? 4 : 2
            read += utf8[read] < 0x80 ? 1 : utf8[read] < 0xE0 ? 2 : utf8[read] < 0xF0 ? 3 : 4
        }
        return (read, min(original, bytes.count))
    }
}

extension JSONParser {
    /// The object that is the whole text.
    static func object(_ text: WireText) throws(JSONError) -> JSONObject { try object(text.utf8) }
}
