/// Decides whether bytes are well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates).
///
/// Swift's own decoding repairs bad bytes silently; a reply about money must be refused instead.
package enum UTF8Check {
    /// Where the first ill-formed sequence starts, or nil.
    package static func firstFault(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += 1
                continue
            }
            let length = sequenceLength(bytes, index)
            if length == 0 { return index }
            index += length
        }
        return nil
    }

    /// The length of the well-formed sequence at the index, 0 when there is none.
    private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let lead = bytes[index]
        // What may follow the lead; the rest is 80 to BF.
        var least: UInt8 = 0x80
        var most: UInt8 = 0xBF
        if lead < 0xC2 || lead > 0xF4 { return 0 }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        if lead == 0xE0 { least = 0xA0 }
        if lead == 0xED { most = 0x9F }
        if lead == 0xF0 { least = 0x90 }
        if lead == 0xF4 { most = 0x8F }
        guard index + length <= bytes.count, bytes[index + 1] >= least, bytes[index + 1] <= most else { return 0 }
        var next = index + 2
        while next < index + length {
            if bytes[next] & 0xC0 != 0x80 { return 0 }
            next += 1
        }
        return length
    }
}
