#if os(Linux)
    import Foundation
    import FundRuntime
    import GatewayFixture
    import HTTPTypes
    import Testing

    extension SessionTests {
        /// A reply that is too large is not taken in first and measured then.
        ///
        /// One is of 256 MiB, the other of a GiB; what is allowed is for all that the tests beside these need.
        @Suite(.serialized, .timeLimit(.minutes(5))) struct ReplyMemoryTests {
            @Test(arguments: Carrier.overSockets) func anEndlessReplyIsCutOff(carrier: Carrier) async throws {
                #expect(try await growth(carrier, .responseTooLarge) { .endless() } < 192)
            }

            /// The session decompresses without being asked.
            @Test(arguments: Carrier.overSockets) func aCompressedReplyIsNotGathered(carrier: Carrier) async throws {
                let body = Self.compressedZeros(mebibytes: 1024)
                #expect(
                    try await growth(carrier, .encodedResponse) {
                        .reply(headers: ["Content-Encoding": "gzip"], body: body)
                    } < 512)
            }

            /// By how many MiB the largest resident size of this process grew.
            private func growth(
                _ carrier: Carrier, _ error: TransportError, _ answer: @escaping @Sendable () -> FixtureAnswer
            ) async throws -> Int {
                let server = try LoopbackServer { _ in answer() }
                let head = HTTPRequest(
                    method: .post, scheme: "http", authority: "127.0.0.1:\(server.port)", path: "/",
                    headerFields: [.acceptEncoding: "identity"])
                let request = TransportRequest(
                    head: head, body: [1], timeout: .seconds(60), maximumResponseSize: 1 << 20)
                let before = try Self.peak()
                try await carrier.withTransport { transport in
                    await #expect(throws: error) { try await transport.send(request) }
                    // A session that does not stop goes on receiving.
                    try await Task.sleep(for: .seconds(1))
                }
                return try Self.peak() - before
            }

            private static func peak() throws -> Int {
                let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
                let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
                return try #require(line.split(separator: " ").compactMap { Int($0) }.first) / 1024
            }

            /// A gzip file: a zero, and then "258 times the byte before" in the fixed codes of deflate, 13 bits each.
            private static func compressedZeros(mebibytes: Int) -> [UInt8] {
                let copy = [1, 1, 0, 0, 0, 1, 0, 1] + [0, 0, 0, 0, 0]
                // The last block, with fixed codes; the zero; and a first copy, which fills the byte.
                let start = [1, 1, 0] + [0, 0, 1, 1, 0, 0, 0, 0] + copy
                var copies = bytes((0..<8).flatMap { _ in copy })
                while copies.count < (mebibytes << 20) / (8 * 258) * 13 { copies += copies }
                return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF] + bytes(start) + copies
            }

            private static func bytes(_ bits: [Int]) -> [UInt8] {
                stride(from: 0, to: bits.count, by: 8).map { start in
                    (0..<8).reduce(0) { $0 | UInt8(bits[start + $1] << $1) }
                }
            }
        }
    }
#endif
