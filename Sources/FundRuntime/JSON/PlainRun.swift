/// Finds the end of what stands in a JSON string as it is: no quotation mark, no backslash, no control character.
///
/// Eight bytes at a time, through a pointer, with `while` and operators of `UInt64`: these are compiled in place without
/// optimisation, too, as the runtime is in an adopter's debug build. There, writing a request took 90.7 thousand
/// instructions with `contains(where:)` and takes 48.5; in release, reading a reply took 7.4 thousand with a loop over
/// bytes and takes 6.0 (callgrind, the hot path of `Benchmarks/README.md`).
package enum PlainRun {
    /// The first byte of `bytes` from `start` on that is not plain, or `end`.
    ///
    /// `union` gets every byte that was passed, so that the highest bits of its bytes tell ASCII from the rest. The caller
    /// answers for the bytes up to `end`.
    package static func end(
        _ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, union: inout UInt64
    ) -> Int {
        let raw = UnsafeRawPointer(bytes)
        var index = start
        var word: UInt64 = 0
        var found: UInt64 = 0
        while index &+ 8 <= end {
            word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
            // A byte becomes 80 where it is below 20 or, after the exclusive or, zero. A borrow may spoil bytes above the
            // first one found, never below it.
            found = (word &- 0x2020_2020_2020_2020) & ~word
            found |= ((word ^ 0x2222_2222_2222_2222) &- 0x0101_0101_0101_0101) & ~(word ^ 0x2222_2222_2222_2222)
            found |= ((word ^ 0x5C5C_5C5C_5C5C_5C5C) &- 0x0101_0101_0101_0101) & ~(word ^ 0x5C5C_5C5C_5C5C_5C5C)
            found &= 0x8080_8080_8080_8080
            if found != 0 {
                let plain = found.trailingZeroBitCount & ~7
                union |= word & ~(UInt64.max &<< UInt64(plain))
                return index &+ plain &>> 3
            }
            union |= word
            index &+= 8
        }
        while index < end, bytes[index] >= 0x20, bytes[index] != 0x22, bytes[index] != 0x5C {
            union |= UInt64(bytes[index])
            index &+= 1
        }
        return index
    }
}
