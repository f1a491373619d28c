import Foundation
import FundRuntime
import GatewayFixture

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

#if AsyncHTTPClient
    import FundAsyncHTTPClient
#endif

/// The transports that are held to the same rules; AsyncHTTPClient's is among them when its trait is on.
enum Carrier: String, CaseIterable, Sendable {
    case memory, urlSession
    #if AsyncHTTPClient
        case asyncHTTPClient
    #endif

    /// Those that use sockets.
    static var overSockets: [Carrier] { allCases.filter { $0 != .memory } }

    /// Lends a transport, and shuts it down afterwards where it wants that.
    func withTransport<Value>(
        memory: MemoryTransport? = nil, _ body: (any Transport) async throws -> Value
    ) async throws -> Value {
        switch self {
        case .memory: return try await body(memory ?? MemoryTransport { _ in .close })
        case .urlSession:
            // Beside the other tests a session may take longer to let go than it does in an app.
            return try await body(URLSessionTransport(configuration: .ephemeral, timeToLetGo: .seconds(10)))
        #if AsyncHTTPClient
            case .asyncHTTPClient:
                let transport = AsyncHTTPTransport()
                let result: Result<Value, any Error>
                do { result = .success(try await body(transport)) } catch { result = .failure(error) }
                try await transport.shutdown()
                return try result.get()
        #endif
        }
    }
}
