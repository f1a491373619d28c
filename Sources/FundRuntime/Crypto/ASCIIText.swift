extension UInt8 {
    /// Whether this is a blank or a line end in ASCII.
    var isASCIIBlank: Bool { self == 0x20 || 0x09...0x0D ~= self }
}

extension BidirectionalCollection where SubSequence == Self {
    /// Without such elements at both ends.
    func trimming(_ isAround: (Element) -> Bool) -> Self {
        var rest = drop(while: isAround)
        while let last = rest.last, isAround(last) { rest.removeLast() }
        return rest
    }
}
