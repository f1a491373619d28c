/// SHA-256 (FIPS 180-4), which tells whether a file is still what the generator wrote.
///
/// It is written out here because every user of the build plugin compiles the tool: a cryptography package would cost
/// each of them minutes. The arithmetic wraps by definition of the algorithm.
package enum SHA256 {
    /// The hash of `message`.
    package static func hash(of message: [UInt8]) -> ContentHash {
        var state: [UInt32] = [
            0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
        ]
        var tail = Array(message[(message.count / 64 * 64)...]) + [0x80]
        while tail.count % 64 != 56 { tail.append(0) }
        tail += bytes(UInt64(message.count) &* 8)
        message.withUnsafeBytes { compress($0, into: &state) }
        tail.withUnsafeBytes { compress($0, into: &state) }
        return ContentHash(digest: state.flatMap(bytes))
    }

    /// Mixes every whole block of 64 bytes into the state.
    private static func compress(_ message: UnsafeRawBufferPointer, into state: inout [UInt32]) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
            for block in stride(from: 0, to: message.count / 64 * 64, by: 64) {
                fill(words, from: UnsafeRawBufferPointer(rebasing: message[block..<block &+ 64]))
                var (a, b, c, d) = (state[0], state[1], state[2], state[3])
                var (e, f, g, h) = (state[4], state[5], state[6], state[7])
                // Eight rounds at a time, so that the letters change their parts and not their values.
                for index in stride(from: 0, to: 64, by: 8) {
                    round(a, b, c, &d, e, f, g, &h, words[index])
                    round(h, a, b, &c, d, e, f, &g, words[index &+ 1])
                    round(g, h, a, &b, c, d, e, &f, words[index &+ 2])
                    round(f, g, h, &a, b, c, d, &e, words[index &+ 3])
                    round(e, f, g, &h, a, b, c, &d, words[index &+ 4])
                    round(d, e, f, &g, h, a, b, &c, words[index &+ 5])
                    round(c, d, e, &f, g, h, a, &b, words[index &+ 6])
                    round(b, c, d, &e, f, g, h, &a, words[index &+ 7])
                }
                for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
            }
        }
    }

    /// The message schedule of a block, each word with the constant of its round.
    private static func fill(_ words: UnsafeMutableBufferPointer<UInt32>, from block: UnsafeRawBufferPointer) {
        for index in 0..<16 {
            words[index] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self))
        }
        for index in 16..<64 {
            let (early, late) = (words[index &- 15], words[index &- 2])
            let small = rotated(early, 7) ^ rotated(early, 18) ^ (early &>> 3)
            let large = rotated(late, 17) ^ rotated(late, 19) ^ (late &>> 10)
            words[index] = words[index &- 16] &+ small &+ words[index &- 7] &+ large
        }
        for index in 0..<64 { words[index] &+= constants[index] }
    }

    @inline(__always)
    private static func round(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
        _ h: inout UInt32, _ word: UInt32
    ) {
        let large = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
        let first = h &+ large &+ (g ^ (e & (f ^ g))) &+ word
        let small = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
        d &+= first
        h = first &+ small &+ ((a & b) | (c & (a | b)))
    }

    @inline(__always)
    private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word &>> count | word &<< (32 &- count) }

    /// The bytes of a number, the highest first.
    private static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }

    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}
