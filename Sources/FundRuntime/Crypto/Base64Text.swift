import Foundation

/// Base64 with blanks anywhere, of either alphabet, with or without its padding.
enum Base64Text {
    /// The bytes; nil when the text ends within one.
    static func bytes(_ text: some StringProtocol) throws(KeyError) -> [UInt8]? {
        var digits: [UInt8] = []
        var isPadded = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case 0x20, 0x09...0x0D: continue
            case UInt8(ascii: "="): isPadded = true
            case _ where isPadded: throw .severalKeys
            case UInt8(ascii: "-"): digits.append(UInt8(ascii: "+"))
            case UInt8(ascii: "_"): digits.append(UInt8(ascii: "/"))
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
                digits.append(byte)
            default: throw .notBase64(character: index + 1)
            }
        }
        guard !digits.isEmpty else { throw .empty }
        digits += [UInt8](repeating: UInt8(ascii: "="), count: (4 - digits.count % 4) % 4)
        return Data(base64Encoded: Data(digits)).map(Array.init)
    }
}
