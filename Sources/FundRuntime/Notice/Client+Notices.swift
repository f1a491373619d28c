extension Client {
    /// Reads and verifies the body of an asynchronous notice, as it came.
    ///
    /// In certificate mode, a notice that names a certificate which took over since is checked with that one, fetched
    /// and checked like the certificate of a reply.
    @concurrent public func notice(
        _ body: [UInt8], maximumSize: Int = Notice.maximumSize
    ) async throws(NoticeError) -> Notice {
        guard let trust = (channel as? any SignedChannel)?.trust else { throw .noNotices }
        let form = try NoticeForm(body, maximumSize: maximumSize)
        let name = form["alipay_cert_sn"].map { String(decoding: $0, as: UTF8.self) }
        let verifier: any ReplyVerifier
        do {
            verifier = try await trust.verifier(named: name).verifier
        } catch {
            if case .certificateUnavailable(let reason) = error { throw .certificateUnavailable(reason) }
            throw .invalidSignature
        }
        return try Notice(form, appID: trust.configuration.appID, by: verifier)
    }
}
