import Foundation
import HTTPTypes

/// Fetches an Alipay certificate by its serial number, through `alipay.open.app.alipaycert.download`.
///
/// The answer proves nothing itself: the platform leaves it unsigned, or signs it with the very key that is asked for.
/// Whoever asked checks the certificate's number, its owner and its way to a pinned root. No answer is verified here, so
/// that one download never causes another.
struct CertificateDownload: Sendable {
    private static let method = "alipay.open.app.alipaycert.download"
    private static let replyNode = "alipay_open_app_alipaycert_download_response"

    let configuration: GatewayConfiguration
    let transport: any Transport
    let clock: WallClock

    /// The certificates of the answer, unchecked: the one asked for and those above it.
    func certificates(for serialNumber: String, userAgent: String?) async throws(UnknownCause) -> [Certificate] {
        do throws(UnknownCause) {
            return try read(try await answer(for: serialNumber, userAgent))
        } catch {
            if case .certificateUnavailable = error { throw error }
            throw .certificateUnavailable(.downloadFailed(error))
        }
    }

    private func answer(for serialNumber: String, _ userAgent: String?) async throws(UnknownCause) -> JSONObject {
        var content = JSONObject()
        content.append("alipay_cert_sn", .string(serialNumber))
        let request = GatewayRequest(
            configuration: configuration, method: Self.method, content: content.jsonText)
        let reply: TransportResponse
        do {
            var signed = try await request.signed(at: clock).request
            signed.head.headerFields[.userAgent] = userAgent
            reply = try await transport.send(signed)
        } catch {
            throw (error as? TransportError).map { UnknownCause($0) } ?? .connectionLost(code: 0)
        }
        if let cause = UnknownCause(reply, limit: configuration.endpoint.maximumResponseSize) { throw cause }
        let body: JSONObject
        do { body = try JSONParser.object(reply.text) } catch { throw .malformedResponse(error) }
        guard case .object(let answer) = body[Self.replyNode] ?? body["error_response"] else {
            throw .unexpectedResponse
        }
        return answer
    }

    private func read(_ answer: JSONObject) throws(UnknownCause) -> [Certificate] {
        guard answer["code"]?.scalarText == "10000", answer["sub_code"]?.scalarText ?? "" == "" else {
            let error = ServiceError(
                code: answer["code"]?.scalarText ?? "", message: answer["msg"]?.scalarText,
                subCode: answer["sub_code"]?.scalarText, subMessage: answer["sub_msg"]?.scalarText)
            throw .serviceError(error, effect: .none, next: .query)
        }
        do throws(CertificateError) {
            guard case .string(let text) = answer["alipay_cert_content"],
                let file = Data(base64Encoded: text.filter { !$0.isWhitespace })
            else { throw .notPEM }
            return try Certificate.all(in: Array(file))
        } catch {
            throw .certificateUnavailable(.untrusted(error))
        }
    }
}
