import Foundation

/// Fetches an Alipay certificate by its serial number, through `alipay.open.app.alipaycert.download`.
///
/// The answer names no certificate: it is verified with the configured one's key and nothing else, so that one download
/// never causes another.
struct CertificateDownload: Sendable {
    private static let method = "alipay.open.app.alipaycert.download"
    private static let replyNode = "alipay_open_app_alipaycert_download_response"

    let configuration: GatewayConfiguration
    let transport: any Transport
    let clock: WallClock

    /// The certificates of the answer, unchecked: the one asked for and those above it.
    func certificates(for serialNumber: String) async throws(UnknownCause) -> [Certificate] {
        do throws(UnknownCause) {
            return try read(try await answer(for: serialNumber))
        } catch {
            if case .certificateUnavailable = error { throw error }
            throw .certificateUnavailable(.downloadFailed(error))
        }
    }

    private func answer(for serialNumber: String) async throws(UnknownCause) -> JSONObject {
        var content = JSONObject()
        content.append("alipay_cert_sn", .string(serialNumber))
        let request = GatewayRequest(
            configuration: configuration, method: Self.method, content: content.jsonText)
        let reply: TransportResponse
        do {
            reply = try await transport.send(try await request.signed(at: clock))
        } catch {
            throw (error as? TransportError).map { UnknownCause($0) } ?? .connectionLost(code: 0)
        }
        if let cause = UnknownCause(reply, limit: configuration.endpoint.maximumResponseSize) { throw cause }
        let envelope = try GatewayEnvelope(reply.body, node: Self.replyNode)
        guard let node = envelope.verifiedNode(by: configuration.verifier) else { throw .invalidSignature }
        do { return try JSONParser.object(node) } catch { throw .malformedResponse(error) }
    }

    private func read(_ answer: JSONObject) throws(UnknownCause) -> [Certificate] {
        guard answer["code"]?.scalarText == "10000", answer["sub_code"]?.scalarText ?? "" == "" else {
            let error = ServiceError(
                code: answer["code"]?.scalarText ?? "", message: answer["msg"]?.scalarText,
                subCode: answer["sub_code"]?.scalarText, subMessage: answer["sub_msg"]?.scalarText)
            throw .serviceError(error, effect: .none, next: .query)
        }
        do throws(CertificateError) {
            guard case .string(let text) = answer["alipay_cert_content"], let file = Data(base64Encoded: text) else {
                throw .notPEM
            }
            return try Certificate.all(in: Array(file))
        } catch {
            throw .certificateUnavailable(.untrusted(error))
        }
    }
}
