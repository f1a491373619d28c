extension UInt8 {
    /// Whether the byte is an ASCII digit.
    var isDigit: Bool { 0x30...0x39 ~= self }

    /// Whether the byte is an ASCII letter.
    var isLetter: Bool { 0x61...0x7A ~= self | 0x20 }

    /// The value of a hexadecimal digit; nil for any other byte.
    var hexValue: UInt8? {
        switch self {
        case _ where isDigit: self - 0x30
        case 0x41...0x46: self - 0x41 + 10
        case 0x61...0x66: self - 0x61 + 10
        default: nil
        }
    }
}
