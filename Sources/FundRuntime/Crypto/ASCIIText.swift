extension UInt8 {
    /// Whether this is a blank or a line end in ASCII.
    var isASCIIBlank: Bool { self == 0x20 || 0x09...0x0D ~= self }

    /// The value of a hexadecimal digit in ASCII.
    var hexadecimalDigit: UInt8? { Character(Unicode.Scalar(self)).hexDigitValue.map(UInt8.init) }
}

extension BidirectionalCollection where SubSequence == Self {
    /// Without such elements at both ends.
    func trimming(_ isAround: (Element) -> Bool) -> Self {
        var rest = drop(while: isAround)
        while let last = rest.last, isAround(last) { rest.removeLast() }
        return rest
    }
}
