import Foundation
package import FundRuntime

/// A gateway in this process: it signs a reply to every request, and reaches no network.
package struct SigningTransport: Transport {
    private let signer: RSA2Signer
    private let outBizNo: String

    /// A gateway with this key, whose replies accept the payment of this number.
    package init(privateKey: String, accepting outBizNo: String) throws {
        signer = try RSA2Signer(privateKey: privateKey)
        self.outBizNo = outBizNo
    }

    /// The reply, whatever was asked.
    package func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        let bytes = Array(OfflineReply.node(outBizNo).utf8)
        guard let signature = try? signer.signature(for: bytes) else { throw .notSent(.other) }
        return OfflineReply.signed(outBizNo, Data(signature).base64EncodedString())
    }
}
