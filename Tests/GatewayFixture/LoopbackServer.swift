package import Foundation
import Synchronization

/// A small HTTP/1.1 server on this machine, for tests over real connections.
package final class LoopbackServer: Sendable {
    /// Answers one request.
    package typealias Handler = @Sendable (FixtureRequest) -> FixtureAnswer

    /// The port it listens on.
    package let port: UInt16
    private let isStopped: Flag

    private final class Flag: Sendable {
        let value = Mutex(false)
    }

    /// Starts to listen on a free port and answers every request through the handler, each connection on a thread.
    ///
    /// With `resetsConnections` it reads no request, and resets every connection at once. With `babble` it understands no
    /// request, and says so, whatever the first bytes are.
    package init(resetsConnections: Bool = false, babble: String? = nil, _ handler: @escaping Handler) throws {
        let (socket, port) = try Socket.listening()
        let isStopped = Flag()
        self.port = port
        self.isStopped = isStopped
        Thread.detachNewThread {
            while !isStopped.value.withLock({ $0 }) {
                guard let connection = socket.accepted() else { continue }
                guard !resetsConnections else {
                    connection.reset()
                    continue
                }
                Thread.detachNewThread {
                    let connection = Connection(socket: connection, handler: handler)
                    if let babble { connection.babble(babble) } else { connection.serve() }
                }
            }
            socket.close()
        }
    }

    deinit { isStopped.value.withLock { $0 = true } }

    /// The address of a path of the server.
    package func url(_ path: String) -> URL {
        URL(string: "http://127.0.0.1:\(port)\(path)") ?? URL(filePath: path)
    }
}
