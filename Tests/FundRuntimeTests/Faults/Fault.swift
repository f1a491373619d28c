import Foundation
import GatewayFixture

/// A way in which a network, a server or a forger misbehaves; the raw value is its row in `FaultTable`.
enum Fault: String, CaseIterable, Sendable {
    case none, slow, closed, truncated, gzip, oversized, endless, empty
    case resetBeforeReading = "reset before reading"
    case resetAfterReading = "reset after reading"
    case truncatedByReset = "truncated by reset"
    case gzipUnannounced = "gzip unannounced"
    case charsetGBK = "charset GBK"
    case charsetUTF16 = "charset UTF-16"
    case signedInGBK = "signed in GBK"
    case status502 = "status 502"
    case redirect301 = "redirect 301"
    case redirect302 = "redirect 302"
    case redirect303 = "redirect 303"
    case redirect307 = "redirect 307"
    case redirect308 = "redirect 308"
    case unknownIssuer = "unknown TLS issuer"
    case wrongSignature = "wrong signature"
    case noSignature = "no signature"
    case foreignCertificate = "foreign certificate"
    case anotherOrder = "another order"
    case anotherMethod = "another method"
    case nameTwice = "name twice"

    /// Faults before the request is read: the fixture never hears of it.
    var isBeforeReading: Bool { self == .resetBeforeReading || self == .unknownIssuer }

    /// How long to wait for the reply: short where URLSession on Linux waits in silence.
    var timeout: Duration {
        switch self {
        case .slow, .resetBeforeReading, .resetAfterReading, .closed, .truncated, .truncatedByReset: .seconds(4)
        default: .seconds(30)
        }
    }

    /// What the server does, where that is the same on every channel; redirects point elsewhere.
    func answer(elsewhere: URL) -> FixtureAnswer? {
        switch self {
        case .slow: .silence(whenClosed: {})
        case .resetAfterReading: .reset
        case .closed: .close
        case .truncated: .truncated(body: Array(#"{"a"#.utf8), announced: 400)
        case .truncatedByReset: .truncated(body: Array(#"{"a"#.utf8), announced: 400, isReset: true)
        case .gzip: .reply(headers: ["Content-Encoding": "gzip"], body: Self.gzipped)
        case .gzipUnannounced: .reply(body: Self.gzipped)
        case .charsetGBK:
            .reply(
                headers: ["Content-Type": "application/json;charset=GBK"],
                body: Array(#"{"x":""#.utf8) + Self.textInGBK + Array(#""}"#.utf8))
        case .charsetUTF16: .reply(body: Array(Bench.success().data(using: .utf16) ?? Data()))
        case .oversized: .reply(body: [UInt8](repeating: 0x20, count: 70_000))
        case .endless: .endless()
        case .empty: .reply(body: [])
        case .status502: .reply(status: 502, body: [])
        case .redirect301, .redirect302, .redirect303, .redirect307, .redirect308:
            .reply(
                status: Int(rawValue.suffix(3)) ?? 0, headers: ["Location": elsewhere.absoluteString],
                body: Array(Bench.success().utf8))
        default: nil
        }
    }

    /// Two Chinese characters.
    static let textInGBK: [UInt8] = [0xC4, 0xE3, 0xBA, 0xC3]

    private static let gzipped = Array(Data(base64Encoded: "H4sIAAAAAAAAA6uuBQBDv6ajAgAAAA==") ?? Data())
}
