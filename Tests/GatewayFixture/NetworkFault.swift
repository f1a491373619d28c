package import Foundation

/// One way in which a network or a server misbehaves, and what may come of it; every transport is held to all of them.
package struct NetworkFault: Sendable {
    /// The fault's name.
    package let name: String
    /// What the server does.
    package let answer: FixtureAnswer
    /// How long to wait for it, in seconds: short where the deadline is what ends the call.
    package let seconds: Int
    /// What the transport may say, by the names of its errors; `reply` where it passes the reply on.
    package let transport: Set<String>
    /// The causes of the unknown outcome it may end in, by name.
    package let causes: Set<String>

    /// All of them; `elsewhere` is where redirects point.
    package static func all(elsewhere: URL) -> [NetworkFault] {
        let lost: Set<String> = ["connectionLost", "timedOut"]
        let gzip = Array(Data(base64Encoded: "H4sIAAAAAAAAA6uuBQBDv6ajAgAAAA==") ?? Data())
        // A name in GBK, as some replies of the gateway were in the past.
        let gbk = Array(#"{"x":""#.utf8) + [0xC4, 0xE3, 0xBA, 0xC3] + Array(#""}"#.utf8)
        let blanks = [UInt8](repeating: 0x20, count: 70_000)
        let to = elsewhere.absoluteString
        var faults = [
            NetworkFault("slow", .silence(whenClosed: {}), 1, ["timedOut"], ["timedOut"]),
            NetworkFault("reset", .reset, 2, lost, lost),
            NetworkFault("closed", .close, 2, lost, lost),
            NetworkFault(
                "truncated", .truncated(body: Array(#"{"a"#.utf8), announced: 400), 2, lost.union(["reply"]),
                lost.union(["malformedReply"])),
            NetworkFault(
                "gzip", .reply(headers: ["Content-Encoding": "gzip"], body: gzip), 30, ["encodedReply"],
                ["encodedReply"]),
            NetworkFault("gzip unannounced", .reply(body: gzip), 30, ["reply"], ["malformedReply"]),
            NetworkFault("GBK", .reply(body: gbk), 30, ["reply"], ["malformedReply"]),
            NetworkFault("oversized", .reply(body: blanks), 30, ["replyTooLarge"], ["replyTooLarge"]),
            NetworkFault("endless", .endless, 30, ["replyTooLarge"], ["replyTooLarge"]),
            NetworkFault("empty", .reply(body: []), 30, ["reply"], ["malformedReply"]),
            NetworkFault("bad gateway", .reply(status: 502, body: []), 30, ["reply"], ["httpStatus"]),
        ]
        for status in [301, 302, 303, 307, 308] {
            faults.append(
                NetworkFault(
                    "redirect \(status)", .reply(status: status, headers: ["Location": to], body: []), 30, ["reply"],
                    ["redirected"]))
        }
        return faults
    }

    private init(
        _ name: String, _ answer: FixtureAnswer, _ seconds: Int, _ transport: Set<String>, _ causes: Set<String>
    ) {
        self.name = name
        self.answer = answer
        self.seconds = seconds
        self.transport = transport
        self.causes = causes
    }
}
