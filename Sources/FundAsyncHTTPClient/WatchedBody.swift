#if AsyncHTTPClient
    import Synchronization

    /// The body of a request, which knows whether anybody has begun to read it.
    ///
    /// AsyncHTTPClient reads a body only once a connection has taken the head of the request. A body that was never read is
    /// therefore the proof that the request was not sent.
    struct WatchedBody: RandomAccessCollection, Sendable {
        private final class Flag: Sendable {
            let isSet = Atomic(false)
        }

        private let bytes: [UInt8]
        private let wasRead = Flag()

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        /// Whether there is something to read, and nobody has.
        var isUnread: Bool { !bytes.isEmpty && !wasRead.isSet.load(ordering: .acquiring) }

        var startIndex: Int { bytes.startIndex }
        var endIndex: Int { bytes.endIndex }

        subscript(position: Int) -> UInt8 {
            markAsRead()
            return bytes[position]
        }

        func withContiguousStorageIfAvailable<Value>(
            _ body: (UnsafeBufferPointer<UInt8>) throws -> Value
        ) rethrows -> Value? {
            markAsRead()
            return try bytes.withContiguousStorageIfAvailable(body)
        }

        private func markAsRead() { wasRead.isSet.store(true, ordering: .releasing) }
    }
#endif
