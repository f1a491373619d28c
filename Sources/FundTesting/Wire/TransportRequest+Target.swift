import FundRuntime
import HTTPTypes

extension TransportRequest {
    /// The path, and the query after its first `?`.
    var target: (path: Substring, query: Substring) {
        let target = head.path ?? ""
        let end = target.utf8.firstIndex(of: UInt8(ascii: "?")) ?? target.endIndex
        return (target[..<end], target[end...].dropFirst())
    }

    /// The channel that takes it, by its path.
    var channel: ChannelKind {
        let path = target.path
        if path.hasSuffix("/client") { return .space }
        return path.contains("/v3/") ? .gatewayV3 : .gateway
    }
}
