internal import CFundgenSHA256

/// SHA-256 (FIPS 180-4), fed piece by piece.
///
/// It tells whether a file is still what the generator wrote. It is written out here so that the tool, which every
/// user of the build plugin compiles, needs no cryptography package. The arithmetic wraps by definition of the
/// algorithm, and the buffers are unsafe because the plugin's tool is built in debug mode. Where the processor has
/// instructions for it, `CFundgenSHA256` does the work.
package struct SHA256: Sendable {
    /// Whether this processor has instructions for the algorithm.
    package static let isAccelerated = fundgen_sha256_is_available() != 0

    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    /// The bytes of the last, not yet full, block.
    private var pending: [UInt8] = []
    private var length: UInt64 = 0
    private let isPortable: Bool

    /// Starts a hash of nothing; `isPortable` leaves the processor's own instructions alone.
    package init(isPortable: Bool = false) { self.isPortable = isPortable || !Self.isAccelerated }

    /// The hash of `bytes`.
    package static func hash(of bytes: [UInt8], isPortable: Bool = false) -> ContentHash {
        var hash = SHA256(isPortable: isPortable)
        hash.update(bytes)
        return hash.finish()
    }

    /// Adds `bytes` to what is hashed.
    package mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { update($0) } }

    /// Adds bytes to what is hashed.
    mutating func update(_ input: UnsafeBufferPointer<UInt8>) {
        length &+= UInt64(input.count)
        var offset = 0
        if !pending.isEmpty {
            offset = min(64 - pending.count, input.count)
            pending.append(contentsOf: input[0..<offset])
            guard pending.count == 64 else { return }
            compressPending()
        }
        let whole = (input.count - offset) / 64 * 64
        compress(UnsafeBufferPointer(rebasing: input[offset..<(offset + whole)]))
        pending.append(contentsOf: input[(offset + whole)...])
    }

    /// The hash of everything that was added.
    package consuming func finish() -> ContentHash {
        let bits = length &* 8
        var tail: [UInt8] = [0x80]
        let used = (pending.count + 1) % 64
        tail.append(contentsOf: repeatElement(0, count: (used <= 56 ? 56 : 120) - used))
        for shift in stride(from: 56, through: 0, by: -8) { tail.append(UInt8(truncatingIfNeeded: bits >> shift)) }
        update(tail)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        for word in state {
            for shift in stride(from: 24, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
        }
        return ContentHash(digest: bytes)
    }

    private mutating func compressPending() {
        let block = pending
        pending.removeAll(keepingCapacity: true)
        block.withUnsafeBufferPointer { compress($0) }
    }

    /// Compresses whole blocks of 64 bytes.
    private mutating func compress(_ blocks: UnsafeBufferPointer<UInt8>) {
        guard let base = blocks.baseAddress, !blocks.isEmpty else { return }
        guard isPortable else {
            state.withUnsafeMutableBufferPointer { fundgen_sha256_blocks($0.baseAddress, base, blocks.count / 64) }
            return
        }
        state.withUnsafeMutableBufferPointer { state in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
                roundConstants.withUnsafeBufferPointer { constants in
                    guard let state = state.baseAddress, let schedule = schedule.baseAddress,
                        let constants = constants.baseAddress
                    else { return }
                    var offset = 0
                    while offset < blocks.count {
                        expand(base + offset, into: schedule)
                        mix(schedule, constants, into: state)
                        offset &+= 64
                    }
                }
            }
        }
    }
}

/// Fills the message schedule from one block.
private func expand(_ block: UnsafePointer<UInt8>, into schedule: UnsafeMutablePointer<UInt32>) {
    var index = 0
    while index < 16 {
        let word = UnsafeRawPointer(block).loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self)
        schedule[index] = UInt32(bigEndian: word)
        index &+= 1
    }
    while index < 64 {
        let early = schedule[index &- 15]
        let late = schedule[index &- 2]
        let small = (early &>> 7 | early &<< 25) ^ (early &>> 18 | early &<< 14) ^ (early &>> 3)
        let large = (late &>> 17 | late &<< 15) ^ (late &>> 19 | late &<< 13) ^ (late &>> 10)
        schedule[index] = schedule[index &- 16] &+ small &+ schedule[index &- 7] &+ large
        index &+= 1
    }
}

/// Runs the 64 rounds over one schedule.
///
/// Eight rounds stand in a row, so that no word has to move to the next one's place, and everything is read
/// through plain pointers: 270 MB/s became 300, and in a debug build 31 became 88.
private func mix(
    _ schedule: UnsafeMutablePointer<UInt32>, _ constants: UnsafePointer<UInt32>,
    into state: UnsafeMutablePointer<UInt32>
) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    var index = 0
    while index < 64 {
        round(a, b, c, &d, e, f, g, &h, constants[index] &+ schedule[index])
        round(h, a, b, &c, d, e, f, &g, constants[index &+ 1] &+ schedule[index &+ 1])
        round(g, h, a, &b, c, d, e, &f, constants[index &+ 2] &+ schedule[index &+ 2])
        round(f, g, h, &a, b, c, d, &e, constants[index &+ 3] &+ schedule[index &+ 3])
        round(e, f, g, &h, a, b, c, &d, constants[index &+ 4] &+ schedule[index &+ 4])
        round(d, e, f, &g, h, a, b, &c, constants[index &+ 5] &+ schedule[index &+ 5])
        round(c, d, e, &f, g, h, a, &b, constants[index &+ 6] &+ schedule[index &+ 6])
        round(b, c, d, &e, f, g, h, &a, constants[index &+ 7] &+ schedule[index &+ 7])
        index &+= 8
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
}

/// One round; `word` is the schedule's word with the round's constant.
@inline(__always)
private func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ word: UInt32
) {
    let large = (e &>> 6 | e &<< 26) ^ (e &>> 11 | e &<< 21) ^ (e &>> 25 | e &<< 7)
    let first = h &+ large &+ (g ^ (e & (f ^ g))) &+ word
    let small = (a &>> 2 | a &<< 30) ^ (a &>> 13 | a &<< 19) ^ (a &>> 22 | a &<< 10)
    d &+= first
    h = first &+ small &+ ((a & b) | (c & (a | b)))
}

private let roundConstants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
]
