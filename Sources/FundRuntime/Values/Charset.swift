import Foundation

/// A charset in which the platform writes: UTF-8, which this module asks for, or the Chinese one, in which it answers all
/// the same at times.
enum Charset: Hashable, Sendable {
    case utf8
    /// GB 18030, which is GBK and GB 2312 and more.
    case gb18030

    /// Its number in CoreFoundation, with the bit that marks these.
    private static let encodingOfGB18030 = String.Encoding(rawValue: 0x8000_0632)
    private static let namesOfUTF8: Set<String> = ["utf8", "unicode11utf8", "ascii", "usascii"]
    private static let namesOfGB18030: Set<String> = [
        "gbk", "xgbk", "csgbk", "cp936", "ms936", "windows936", "xmswin936",
        "gb2312", "csgb2312", "gb231280", "csiso58gb231280", "isoir58", "euccn", "xeuccn", "chinese",
        "gb18030", "csgb18030", "gb180302000", "gb180302005", "gb180302022",
    ]

    /// The charset of a name in any spelling of Java, the web or IANA; nil for every other charset.
    init?(named name: some StringProtocol) {
        let letters = name.lowercased().utf8.filter { $0.isLetter || $0.isDigit }
        let spelling = String(decoding: letters, as: UTF8.self)
        if Self.namesOfUTF8.contains(spelling) {
            self = .utf8
        } else if Self.namesOfGB18030.contains(spelling) {
            self = .gb18030
        } else {
            return nil
        }
    }

    /// The charset that a `Content-Type` names; nil where it names none, or another one.
    init?(contentType: String?) {
        let parameters = contentType?.split(separator: ";").dropFirst() ?? []
        let pairs = parameters.map { $0.split(separator: "=", maxSplits: 1) }
        let named = pairs.first { $0.count == 2 && $0[0].lowercased().filter { !$0.isWhitespace } == "charset" }
        guard let named else { return nil }
        self.init(named: named[1])
    }

    /// The charset of a text whose `Content-Type` names one, or none; UTF-8 where it is in neither.
    ///
    /// The name is not signed. Text that is UTF-8 is not taken for GBK where that would make a quotation mark or a
    /// backslash part of a Chinese character: whoever wrote the name could then move the ends of strings.
    init(of bytes: [UInt8], contentType: String?) {
        func countOfASCII(_ bytes: some Sequence<UInt8>) -> Int { bytes.reduce(0) { $0 + ($1 < 0x80 ? 1 : 0) } }
        let isUTF8 = bytes.allSatisfy { $0 < 0x80 } || Self.utf8.text(bytes) != nil
        guard !isUTF8 || Charset(contentType: contentType) == .gb18030, let text = Self.gb18030.text(bytes),
            !isUTF8 || countOfASCII(text.utf8) == countOfASCII(bytes)
        else {
            self = .utf8
            return
        }
        self = .gb18030
    }

    /// The text of bytes; nil where they are not in this charset.
    func text(_ bytes: [UInt8]) -> String? {
        switch self {
        case .utf8: String(validating: bytes, as: UTF8.self)
        case .gb18030: String(data: Data(bytes), encoding: Self.encodingOfGB18030)
        }
    }
}
