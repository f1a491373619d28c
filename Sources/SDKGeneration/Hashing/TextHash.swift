extension SHA256 {
    /// The hash of a text whose lines end in LF, also where a checkout has made CRLF of it: what is compared is what is said.
    static func hash(ofText bytes: [UInt8]) -> ContentHash { hash(of: bytes.withoutCarriageReturns) }
}

extension [UInt8] {
    /// The text with CRLF as LF; a CR alone stays.
    var withoutCarriageReturns: [UInt8] {
        guard contains(0x0D) else { return self }
        return indices.filter { !(self[$0] == 0x0D && $0 + 1 < count && self[$0 + 1] == 0x0A) }.map { self[$0] }
    }
}
