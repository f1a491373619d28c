import FundRuntime
import HTTPTypes
import Synchronization

/// A gateway as an HTTP server shows it: time passes for real, and a lost reply is a connection that is closed.
package struct GatewayHTTP: Sendable {
    /// A whole reply.
    package struct Reply: Sendable {
        package let status: Int
        package let headers: [(name: String, value: String)]
        package let body: [UInt8]
    }

    /// Longer than any client waits.
    private static let patience = Duration.seconds(300)

    private let gateway: TestGateway

    package init(_ gateway: TestGateway) { self.gateway = gateway }

    /// `app_cert_sn` and `alipay_root_cert_sn`, in certificate mode.
    package var serialNumbers: [String] {
        guard gateway.options.signatures == .certificates else { return [] }
        let certificates = gateway.keys.certificates
        return [certificates.applicationSerialNumber, certificates.rootSerialNumber]
    }

    /// The reply to a request; nil where the connection is to be closed without one.
    ///
    /// - Parameter target: the path with its query, as it came.
    package func reply(
        to method: String, _ target: String, headers: [(name: String, value: String)], _ body: [UInt8]
    ) async -> Reply? {
        var head = HTTPRequest(
            method: HTTPRequest.Method(method) ?? .post, scheme: "http", authority: "127.0.0.1", path: target)
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { head.headerFields[name] = value }
        }
        let request = TransportRequest(
            head: head, body: body, timeout: Self.patience, maximumResponseSize: .max)
        var pause = Duration.zero
        let result = gateway.exchange(request) { pause += $0 }
        if pause > .zero { try? await Task.sleep(for: pause) }
        guard case .success(let response) = result else { return nil }
        return Reply(
            status: response.head.status.code,
            headers: response.head.headerFields.map { ($0.name.rawName, $0.value) }, body: response.body)
    }
}
