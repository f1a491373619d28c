extension UInt8 {
    /// Whether it is a letter, a digit or an underscore of ASCII.
    package var isASCIIWord: Bool { isASCIILetter || isASCIIDigit || self == UInt8(ascii: "_") }

    /// Whether it is one of the digits 0 to 9 in ASCII.
    package var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// Whether it is a letter of ASCII, large or small.
    package var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}

extension BinaryInteger {
    /// In hexadecimal, with zeros in front up to so many digits.
    package func hexadecimal(digits: Int, uppercase: Bool = true) -> String {
        let text = String(self, radix: 16, uppercase: uppercase)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
