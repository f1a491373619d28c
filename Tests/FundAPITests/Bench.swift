import Foundation
import FundAPI
import FundRuntime
import GatewayFixture

/// A gateway on this machine, and the generated client talking to it over real HTTP with keys made for this run.
struct Bench {
    static let appID = "2021000000000001"
    static let app = KeyPair()
    static let alipay = KeyPair()

    let gateway: SigningGateway
    let client: Client

    init(_ handler: @escaping SigningGateway.Handler) throws {
        gateway = try SigningGateway(
            appID: Self.appID, appPublicKey: Self.app.publicKey, alipayPrivateKey: Self.alipay.privateKey, handler)
        client = Client(
            gateway: try GatewayConfiguration(
                environment: .custom(gateway.url), appID: Self.appID, privateKey: Self.app.privateKey,
                alipayPublicKey: Self.alipay.publicKey, timeout: .seconds(10)))
    }
}

/// A pair of RSA keys as bare base64.
struct KeyPair {
    let privateKey: String
    let publicKey: String

    init() {
        let key = try? FixtureKey()
        privateKey = key?.privateKey ?? ""
        publicKey = key?.publicKey ?? ""
    }
}

extension Outcome {
    var reply: AcceptedResponse<Operation>? { if case .accepted(let reply) = self { reply } else { nil } }
    var rejection: Rejection<Operation>? { if case .rejected(let rejection) = self { rejection } else { nil } }
    var unresolved: Unresolved<Operation>? { if case .unknown(let unresolved) = self { unresolved } else { nil } }
    var notSent: NotSent? { if case .notSent(let notSent) = self { notSent } else { nil } }
}

extension Settlement {
    /// The state of the call, with the answer that tells it.
    var settled: (state: BusinessState, answer: SettlingResponse<Response>)? {
        switch self {
        case .succeeded(let answer): (.succeeded, answer)
        case .failed(let answer): (.failed, answer)
        case .refunded(let answer): (.refunded, answer)
        case .processing(let answer): (.processing, answer)
        case .unresolved: nil
        }
    }
    var unsettled: Unsettled? { if case .unresolved(let reason) = self { reason } else { nil } }
    /// Why the question has no usable answer.
    var cause: UnknownCause? { if case .unanswered(let cause) = unsettled?.reason { cause } else { nil } }
}
