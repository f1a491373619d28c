import Foundation

extension OperationQueue {
    /// Where the delegate of an exchange hears from its session; nil for a queue of the session's own.
    static var forExchanges: OperationQueue? {
        #if canImport(FoundationNetworking)
            BoundedQueue()
        #else
            nil
        #endif
    }
}

#if canImport(FoundationNetworking)
    /// Runs one block after the other, and makes whoever hands over more than a few wait.
    ///
    /// FoundationNetworking hands over each piece of a reply and goes on receiving. On a queue without a bound they pile up
    /// where the network is faster: an oversized reply, or a small one that libcurl decompresses, would be in memory as a
    /// whole before its first piece is counted.
    private final class BoundedQueue: OperationQueue, @unchecked Sendable {
        private let queue = DispatchQueue(label: "FundRuntime exchanges")
        private let places = DispatchSemaphore(value: 16)

        override func addOperation(_ block: @escaping @Sendable () -> Void) {
            // Not for ever: a block may wait for a cancellation, which waits for the thread that hands over.
            let hasPlace = places.wait(timeout: .now() + .milliseconds(100)) == .success
            queue.async { [places] in
                block()
                if hasPlace { places.signal() }
            }
        }
    }
#endif
