import Foundation
import FundRuntime
import GatewayFixture
import HTTPTypes
import Testing

/// A gateway on this machine and a client that talks to it.
struct Bench {
    static let appID = "2021000000000001"
    static let orderNumber = "201806300001"
    /// 2026-11-23 08:00:00 in GMT+8.
    static let clock = WallClock { 1_795_392_000_000 }

    let gateway: SigningGateway
    let client: Client

    init(
        timeout: Duration = .seconds(120), maximumResponseSize: Int = 1 << 20,
        _ handler: @escaping SigningGateway.Handler
    ) throws {
        gateway = try SigningGateway(
            appID: Self.appID, appPublicKey: Vectors.key("app_public.b64"),
            alipayPrivateKey: Vectors.key("alipay_pkcs1.b64"), handler)
        let configuration = try GatewayConfiguration(
            environment: .custom(gateway.url), appID: Self.appID, privateKey: Vectors.key("app_pkcs8.b64"),
            alipayPublicKey: Vectors.key("alipay_public.b64"), timeout: timeout,
            maximumResponseSize: maximumResponseSize)
        client = Client(gateway: configuration, clock: Self.clock)
    }

    static func request(_ number: String = orderNumber, title: String = "测试 a+b&c=d%/\"") throws
        -> Fund.B2cRedPacket.Send.Request
    {
        try Fund.B2cRedPacket.Send.Request(
            outBizNo: number, transAmount: Fund.RedPacketAmount("1.68"),
            payee: Fund.PayeeInfo.userID("2088123412341234", name: "张三"), orderTitle: title)
    }

    static func success(
        _ number: String = orderNumber, status: String = "SUCCESS", more: String = ""
    ) -> String {
        #"{"code":"10000","msg":"Success","out_biz_no":"\#(number)","order_id":"2019","status":"\#(status)","#
            + #""trans_date":"2019-08-21 00:00:00","trans_amount":"1.68"\#(more)}"#
    }

    func send(_ number: String = orderNumber) async throws -> Outcome<Fund.B2cRedPacket.Send> {
        await client.fund.b2cRedPacket.send(try Self.request(number))
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

/// A transport made of a closure.
struct ClosureTransport: Transport {
    let handler: @Sendable (TransportRequest) async throws(TransportError) -> TransportResponse

    func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        try await handler(request)
    }
}
