import Foundation
import FundRuntime
import GatewayFixture
import Testing

/// One chain, and what the two checks must say of it.
struct TrustCase: Sendable, CustomTestStringConvertible {
    enum Verdict: Sendable {
        case trusted
        case refused
        /// We refuse what `openssl verify` takes.
        case stricter(String)
        /// We take what `openssl verify` refuses.
        case laxer(String)

        var ours: Bool {
            switch self {
            case .trusted, .laxer: true
            case .refused, .stricter: false
            }
        }

        var theirs: Bool {
            switch self {
            case .trusted, .stricter: true
            case .refused, .laxer: false
            }
        }
    }

    let testDescription: String
    let verdict: Verdict
    let chain: @Sendable () throws -> Chain

    /// The good chain with changes: before its certificates are made, and after.
    init(
        _ name: String, _ verdict: Verdict,
        _ change: @escaping @Sendable (inout ChainProfile) throws -> Void = { _ in },
        made changeChain: @escaping @Sendable (inout Chain) throws -> Void = { _ in }
    ) {
        testDescription = name
        self.verdict = verdict
        chain = {
            var profile = ChainProfile()
            try change(&profile)
            var chain = try profile.chain()
            try changeChain(&chain)
            return chain
        }
    }
}
