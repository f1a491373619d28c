package import FundRuntime

/// Gives the same reply to every request.
package struct ConstantTransport: Transport {
    private let reply: TransportResponse

    /// A transport whose reply accepts the payment of this number.
    package init(accepting outBizNo: String) { reply = OfflineReply.signed(outBizNo) }

    /// The reply, whatever was asked.
    package func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse { reply }
}
