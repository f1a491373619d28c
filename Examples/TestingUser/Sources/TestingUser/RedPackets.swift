import FundAPI
import FundRuntime

/// Pays red packets; the calls are the client's, or a test's.
public struct RedPackets<Calls: Fund.B2cRedPacketCalls>: Sendable {
    /// What became of a red packet, as the rest of the app knows it.
    public enum Result: Hashable, Sendable {
        case paid(orderID: String?)
        case later
        case refused(String)
        case topUp
        case notPaid(String)
    }

    private let calls: Calls

    /// Pays by `client.fund.b2cRedPacket`.
    public init(_ calls: Calls) { self.calls = calls }

    /// Pays one, and settles it at once where its outcome is unknown.
    public func pay(_ amount: String, to user: String, number: String) async throws -> Result {
        let request = try Fund.B2cRedPacket.Send.Request(
            outBizNo: number, transAmount: Fund.RedPacketAmount(amount), payee: .userID(user), orderTitle: "Thanks")
        switch await calls.send(request) {
        case .accepted(let answer):
            switch answer.state {
            case .succeeded: return .paid(orderID: answer.response.orderId)
            case .failed: return .refused(answer.response.status.rawValue)
            default: return .later
            }
        case .rejected(let refusal) where refusal.next == .topUpAndResend: return .topUp
        case .rejected(let refusal): return .refused(refusal.subCode?.rawValue ?? refusal.code)
        case .unknown(let unresolved): return await settled(unresolved)
        case .notSent(let reason): return .notPaid(reason.description)
        }
    }

    private func settled(_ unresolved: Unresolved<Fund.B2cRedPacket.Send>) async -> Result {
        switch await calls.settle(unresolved) {
        case .succeeded(let answer): .paid(orderID: answer.response.orderId)
        case .failed(let answer): .refused(answer.response.status.rawValue)
        default: .later
        }
    }
}
