import Foundation

extension OperationQueue {
    /// Where the delegate of an exchange hears from its session; nil for a queue of the session's own.
    static var forExchanges: OperationQueue? {
        #if canImport(FoundationNetworking)
            ImmediateQueue()
        #else
            nil
        #endif
    }
}

#if canImport(FoundationNetworking)
    /// Runs each block at once, on the thread that hands it over.
    ///
    /// FoundationNetworking hands over each piece of a reply and goes on receiving. On a queue the pieces pile up where the
    /// network is faster: an oversized reply, or a small one that libcurl decompresses, would be in memory as a whole before
    /// its first piece is counted. Making the receiver wait is no way out, since all sessions of a process share its thread.
    private final class ImmediateQueue: OperationQueue, @unchecked Sendable {
        override func addOperation(_ block: @escaping @Sendable () -> Void) { block() }
    }
#endif
