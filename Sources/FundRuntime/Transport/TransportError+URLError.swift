import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension TransportError {
    /// What the error of a session means, for a request that was stopped for a reason of ours or not.
    ///
    /// Of the error only its code goes on: its text repeats the address, whose query holds the signature and tokens.
    init(_ error: any Error, stoppedFor reason: TransportError?, isUnsent: Bool) {
        let code = (error as? URLError)?.code
        let met: TransportError =
            switch code {
            case .timedOut: .timedOut
            case .cancelled: .cancelled
            default: .connectionLost(code: code?.rawValue ?? 0)
            }
        let meaning = reason ?? met
        let failure = isUnsent ? ConnectionFailure(error, meaning) : nil
        self = failure.map { .notSent($0) } ?? meaning
    }
}

extension ConnectionFailure {
    /// What kept a request from leaving whose turn had not come when it was stopped.
    init(waiting reason: TransportError) { self = reason == .cancelled ? .cancelled : .noConnectionInTime }

    /// What kept a request of which nothing was sent; nil where the session may count later than it sends.
    fileprivate init?(_ error: any Error, _ meaning: TransportError) {
        switch (error as? URLError)?.code {
        case .cannotFindHost, .dnsLookupFailed: self = .nameNotResolved
        case .cannotConnectToHost: self = .connectionRefused
        case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
            .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid:
            self = .handshakeFailed
        // A connection that was there may have taken the head.
        case .networkConnectionLost, .badServerResponse: return nil
        default:
            #if canImport(FoundationNetworking)
                // Bytes count as sent as soon as libcurl asks for them. Its errors of TLS have no code of their own.
                switch meaning {
                case .timedOut: self = .noConnectionInTime
                case .cancelled: self = .cancelled
                default: self = error.localizedDescription.contains("SSL") ? .handshakeFailed : .other
                }
            #else
                return nil
            #endif
        }
    }
}
