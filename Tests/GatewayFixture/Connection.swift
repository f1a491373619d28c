import Foundation

/// Serves the requests of one connection, one after the other.
struct Connection {
    let socket: Socket
    let handler: LoopbackServer.Handler

    func serve() {
        var buffer: [UInt8] = []
        while let request = nextRequest(&buffer) {
            guard answer(handler(request)) else { return }
        }
        socket.close()
    }

    /// Says the text after the first bytes, and hears no more.
    func babble(_ text: String) {
        var first: [UInt8] = []
        if socket.receive(into: &first) { _ = socket.send(Array(text.utf8)) }
        socket.close()
    }

    private func nextRequest(_ buffer: inout [UInt8]) -> FixtureRequest? {
        while true {
            if let end = headEnd(buffer), var request = FixtureRequest(head: Array(buffer[..<end])) {
                let length = request.headers["content-length"].flatMap { Int($0) } ?? 0
                while buffer.count < end + length {
                    guard socket.receive(into: &buffer) else { return nil }
                }
                request.body = Array(buffer[end..<(end + length)])
                buffer.removeFirst(end + length)
                return request
            }
            guard socket.receive(into: &buffer) else { return nil }
        }
    }

    private func headEnd(_ buffer: [UInt8]) -> Int? {
        guard buffer.count >= 4 else { return nil }
        let end = Array("\r\n\r\n".utf8)
        for index in 0...(buffer.count - 4) where Array(buffer[index..<(index + 4)]) == end { return index + 4 }
        return nil
    }

    /// Answers; false when the connection is finished.
    private func answer(_ answer: FixtureAnswer) -> Bool {
        switch answer {
        case .reply(let status, let headers, let body):
            return socket.send(head(status, headers, length: body.count) + body)
        case .truncated(let body, let announced, let isReset):
            _ = socket.send(head(200, [:], length: announced) + body)
            isReset ? socket.reset() : socket.close()
        case .stalled(let body):
            _ = socket.send(head(200, [:], length: body.count + 1) + body)
            return self.answer(.silence(whenClosed: {}))
        case .endless(let mebibytes, let whenOver):
            _ = socket.send(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".utf8))
            let chunk = Array("1000\r\n\(String(repeating: " ", count: 4096))\r\n".utf8)
            // Bounded, so that a client that never stops reading fails its test instead of hanging it.
            let isTaken = (0..<mebibytes << 8).allSatisfy { _ in socket.send(chunk) }
            socket.close()
            whenOver(isTaken)
        case .reset: socket.reset()
        case .close: socket.close()
        case .silence(let whenClosed):
            var rest: [UInt8] = []
            while socket.receive(into: &rest) {}
            whenClosed()
            socket.close()
        case .delayed(let duration, let later):
            Thread.sleep(forTimeInterval: duration / .seconds(1))
            return self.answer(later)
        }
        return false
    }

    private func head(_ status: Int, _ headers: [String: String], length: Int) -> [UInt8] {
        var head = "HTTP/1.1 \(status) Status\r\nContent-Length: \(length)\r\nContent-Type: text/html;charset=utf-8\r\n"
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) { head += "\(name): \(value)\r\n" }
        return Array((head + "\r\n").utf8)
    }
}
