/// Keeps the Alipay certificates that replies may name: the configured one and those fetched since.
///
/// A certificate it does not know is fetched once, however many replies wait for it, and is checked up to a pinned root
/// before anything is verified with it. Nothing is trusted for having come first.
actor CertificateStore {
    private struct Known {
        let verifier: RSA2Verifier
        let validity: ClosedRange<Int64>
    }

    /// Replies name certificates before they are verified, so that anyone can name many.
    private static let maximumDownloads = 8
    private static let maximumKnown = 64

    private let certificates: GatewayCertificates
    private let download: CertificateDownload
    private let clock: WallClock
    private var known: [String: Known]
    private var downloads: [String: Task<Result<RSA2Verifier, UnknownCause>, Never>] = [:]

    init(certificates: GatewayCertificates, download: CertificateDownload, clock: WallClock) {
        self.certificates = certificates
        self.download = download
        self.clock = clock
        known = [certificates.alipaySerialNumber: Self.configured(certificates)]
    }

    /// The verifier for replies signed with a certificate.
    func verifier(for serialNumber: String, userAgent: String?) async throws(UnknownCause) -> RSA2Verifier {
        guard Self.isSerialNumber(serialNumber) else { throw .certificateUnavailable(.malformedSerialNumber) }
        // The app's certificate comes from the same root as Alipay's; it must never vouch for a reply.
        guard serialNumber != certificates.applicationSerialNumber else {
            throw .certificateUnavailable(.ownCertificate)
        }
        if let found = known[serialNumber], found.validity.contains(seconds) { return found.verifier }
        if downloads[serialNumber] == nil, downloads.count >= Self.maximumDownloads {
            throw .certificateUnavailable(.tooManyDownloads)
        }
        let task = downloads[serialNumber] ?? Task { await self.fetch(serialNumber, userAgent) }
        downloads[serialNumber] = task
        let result: Result<RSA2Verifier, UnknownCause>
        do throws(Deadline.Failure) {
            // The download has a deadline of its own; a cancelled call does not wait for it.
            result = try await Deadline.run(download.configuration.endpoint.timeout * 2) { await task.value }
        } catch {
            throw error == .cancelled ? .cancelled : .certificateUnavailable(.downloadFailed(.timedOut))
        }
        return try result.get()
    }

    /// Fetches a certificate, in a task of its own: a caller that is cancelled must not take it from the others.
    private func fetch(_ serialNumber: String, _ userAgent: String?) async -> Result<RSA2Verifier, UnknownCause> {
        defer { downloads[serialNumber] = nil }
        do throws(UnknownCause) {
            let chain = try await download.certificates(for: serialNumber, userAgent: userAgent)
            let found = try check(chain, serialNumber)
            if known.count >= Self.maximumKnown {
                known = [certificates.alipaySerialNumber: Self.configured(certificates)]
            }
            known[serialNumber] = found
            return .success(found.verifier)
        } catch {
            return .failure(error)
        }
    }

    private func check(_ chain: [Certificate], _ serialNumber: String) throws(UnknownCause) -> Known {
        do throws(CertificateError) {
            guard let found = chain.first(where: { (try? $0.platformSerialNumber) == serialNumber }) else {
                throw .notTheOneNamed
            }
            try certificates.anchors.check(found, chain, at: seconds)
            guard found.hasOwner(of: certificates.alipay) else { throw .otherOwner }
            let isOwnKey = found.publicKey == certificates.application.publicKey
            guard !isOwnKey else { throw .notForSigning }
            return Known(verifier: try RSA2Verifier(found), validity: found.validity)
        } catch {
            throw .certificateUnavailable(.untrusted(error))
        }
    }

    private var seconds: Int64 { clock.milliseconds() / 1000 }

    private static func configured(_ certificates: GatewayCertificates) -> Known {
        Known(verifier: certificates.alipayVerifier, validity: certificates.alipay.validity)
    }

    private static func isSerialNumber(_ text: String) -> Bool {
        text.utf8.count == 32 && text.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
    }
}
