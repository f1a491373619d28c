/// Carries one request to the platform and its reply back.
///
/// A transport sends **once**: it never retries, follows no redirect (it returns the 3xx reply), keeps no cookies and
/// no cache, and stops reading at the limit in the request. When the task is cancelled, it gives up and throws.
public protocol Transport: Sendable {
    /// Sends the request and returns the whole reply, whatever its status.
    func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse
}
