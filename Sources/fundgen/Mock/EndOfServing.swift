#if Mock
    internal import Foundation

    /// The end of a server, for which the main thread waits.
    final class EndOfServing: @unchecked Sendable {
        private let end = DispatchSemaphore(value: 0)
        private let lock = NSLock()
        private var problem: MockProblem?

        /// It comes with a problem of the server's.
        func comes(by problem: MockProblem) {
            lock.withLock { self.problem = problem }
            end.signal()
        }

        /// It comes when the process is sent a signal, as long as what is returned lives.
        func comes(onSignal number: Int32) -> any DispatchSourceSignal {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { self.end.signal() }
            source.resume()
            return source
        }

        /// Waits for it; nil where it was asked for.
        func wait() -> MockProblem? {
            end.wait()
            return lock.withLock { problem }
        }
    }
#endif
