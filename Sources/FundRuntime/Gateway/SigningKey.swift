/// What a client signs with: a key at hand, which signs at once, or one that is asked.
enum SigningKey: Sendable {
    case local(any RequestSigner)
    case remote(any AsyncRequestSigner)

    init(_ signer: any AsyncRequestSigner) {
        self = (signer as? any RequestSigner).map { .local($0) } ?? .remote(signer)
    }

    /// Signs within the time that a call has, and says how much of it is left for sending.
    func signature(
        for bytes: [UInt8], within timeout: Duration
    ) async throws(NotSent) -> (signature: [UInt8], left: Duration) {
        switch self {
        case .local(let signer):
            return (try Self.signature(of: bytes, by: signer), timeout)
        case .remote(let signer):
            let start = ContinuousClock.now
            let signature: [UInt8]
            do throws(Deadline.Failure) {
                signature = try await Deadline.run(timeout) { try await signer.signature(for: bytes) }
            } catch {
                switch error {
                case .passed: throw NotSent(.signingTimedOut)
                case .cancelled: throw NotSent(.cancelledBeforeSending)
                case .failed: throw NotSent(.signing)
                }
            }
            let left = timeout - (ContinuousClock.now - start)
            guard left > .zero else { throw NotSent(.signingTimedOut) }
            return (signature, left)
        }
    }

    /// Signs at once; a function of its own, since an asynchronous one would take the other way to sign.
    static func signature(of bytes: [UInt8], by signer: any RequestSigner) throws(NotSent) -> [UInt8] {
        guard let signature = try? signer.signature(for: bytes) else { throw NotSent(.signing) }
        return signature
    }
}
