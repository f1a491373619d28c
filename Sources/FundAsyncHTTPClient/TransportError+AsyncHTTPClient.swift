#if AsyncHTTPClient
    import AsyncHTTPClient
    import FundRuntime
    import NIOCore
    import NIOPosix
    import NIOSSL

    extension TransportError {
        /// What an error means for a request whose body was read, or was not.
        ///
        /// Only the kind of error goes on: its text may repeat the address, whose query holds the signature and tokens.
        init(_ error: any Error, isUnread: Bool) {
            let failure = ConnectionFailure(alwaysUnsent: error) ?? (isUnread ? ConnectionFailure(unread: error) : nil)
            self = failure.map { .notSent($0) } ?? TransportError(error)
        }

        private init(_ error: any Error) {
            switch error {
            case let error as TransportError: self = error
            case is CancellationError: self = .cancelled
            case let error as HTTPClientError:
                switch error {
                case .cancelled: self = .cancelled
                case .readTimeout, .writeTimeout, .deadlineExceeded: self = .timedOut
                default: self = .connectionLost(code: 0)
                }
            case let error as IOError: self = .connectionLost(code: Int(error.errnoCode))
            default: self = .connectionLost(code: 0)
            }
        }
    }

    extension ConnectionFailure {
        /// The cause that an error names which only occurs while there is no connection yet.
        fileprivate init?(alwaysUnsent error: any Error) {
            switch error {
            case let error as HTTPClientError: self.init(alwaysUnsent: error)
            case is NIOSSLExtraError, NIOSSLError.handshakeFailed, NIOSSLError.noCertificateToValidate,
                NIOSSLError.unableToValidateCertificate:
                self = .handshakeFailed
            case let error as NIOConnectionError:
                self = error.connectionErrors.first.map { Self(connecting: $0.error) } ?? .nameNotResolved
            default: return nil
            }
        }

        private init?(alwaysUnsent error: HTTPClientError) {
            switch error {
            case .invalidURL, .emptyHost, .emptyScheme: self = .invalidAddress
            case .alreadyShutdown: self = .shutDown
            case .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout: self = .noConnectionInTime
            case .httpProxyHandshakeTimeout, .socksHandshakeTimeout, .invalidProxyResponse,
                .proxyAuthenticationRequired:
                self = .proxyFailed
            default: return nil
            }
        }

        /// The cause of any other error that came before the body was read.
        fileprivate init(unread error: any Error) {
            switch error {
            case TransportError.timedOut: self = .noConnectionInTime
            case is CancellationError: self = .cancelled
            default: self = (error as? HTTPClientError) == .cancelled ? .shutDown : Self(connecting: error)
            }
        }

        private init(connecting error: any Error) {
            switch (error as? IOError)?.errnoCode {
            case ECONNREFUSED: self = .connectionRefused
            case EHOSTUNREACH, ENETUNREACH: self = .hostUnreachable
            case ETIMEDOUT: self = .noConnectionInTime
            default: self = error is ChannelError ? .noConnectionInTime : .other
            }
        }
    }
#endif
