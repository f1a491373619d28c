import Synchronization

/// The certificates of a signing gateway: what it expects of the app, what it signs with, what it hands out.
package final class FixtureCertificates: Sendable {
    /// The method by which a certificate is asked for.
    package static let downloadMethod = "alipay.open.app.alipaycert.download"

    /// A certificate that replies are signed with: its serial number and private key, as bare base64.
    package struct Current: Sendable {
        let serialNumber: String
        let key: String
    }

    /// The answer to a download.
    package struct Download: Sendable {
        /// The reply node as JSON text.
        package var node: String
        /// The private key it is signed with, as bare base64; nil leaves it unsigned, as the platform does.
        package var key: String?
        /// The certificate that it names beside that, as none of the platform's does.
        package var naming: String?
        /// How long it takes.
        package var delay = Duration.zero

        /// A success with the contents of a file.
        package init(file: String, key: String? = nil) {
            let content = FixtureAuthority.base64(file)
            node = #"{"code":"10000","msg":"Success","alipay_cert_content":"\#(content)"}"#
            self.key = key
        }

        /// Any node.
        package init(node: String) { self.node = node }
    }

    /// The value that `app_cert_sn` must have.
    package let applicationSerialNumber: String
    private let otherApplications = Mutex<Set<String>>([])
    /// The value that `alipay_root_cert_sn` must have.
    package let rootSerialNumber: String
    /// The private key of the certificate that the client has configured.
    package let configuredKey: String
    private let state: Mutex<(current: Current, download: @Sendable (String) -> Download)>

    /// Certificates; the configured one signs until another takes over.
    package init(
        applicationSerialNumber: String, rootSerialNumber: String, alipaySerialNumber: String, configuredKey: String,
        download: @escaping @Sendable (String) -> Download = { _ in Download(node: #"{"code":"40004","msg":"none"}"#) }
    ) {
        self.applicationSerialNumber = applicationSerialNumber
        self.rootSerialNumber = rootSerialNumber
        self.configuredKey = configuredKey
        state = Mutex((Current(serialNumber: alipaySerialNumber, key: configuredKey), download))
    }

    /// Takes requests that name another certificate of the app as well.
    package func accept(applicationSerialNumber: String) {
        otherApplications.withLock { _ = $0.insert(applicationSerialNumber) }
    }

    func accepts(_ serialNumber: String?) -> Bool {
        serialNumber == applicationSerialNumber
            || serialNumber.map { name in otherApplications.withLock { $0.contains(name) } } ?? false
    }

    /// Signs with another certificate from now on.
    package func rotate(to serialNumber: String, key: String) {
        state.withLock { $0.current = Current(serialNumber: serialNumber, key: key) }
    }

    var current: Current { state.withLock { $0.current } }

    func download(_ serialNumber: String) -> Download { state.withLock { $0.download }(serialNumber) }
}
