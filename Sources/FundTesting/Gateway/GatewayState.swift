import FundRuntime

/// What changes in a gateway.
struct GatewayState: Sendable {
    var desk: Desk
    var script = FaultScript()
    /// The latest requests, the oldest first; there may be some more than are remembered.
    private(set) var records: [GatewayRecord] = []
    private var tokens: Set<String> = []
    private var tokenCount = 0

    init(desk: Desk) { self.desk = desk }

    /// Remembers a request.
    mutating func note(_ record: GatewayRecord, limit: Int) {
        records.append(record)
        // Half at a time, so that it costs nothing for each.
        if records.count >= max(limit, 1) * 2 { records.removeFirst(records.count - max(limit, 1)) }
    }

    /// Hands out a token of the space.
    mutating func newToken() -> String {
        tokenCount += 1
        let token = "test-token-\(tokenCount)"
        tokens.insert(token)
        return token
    }

    func knows(_ token: String) -> Bool { tokens.contains(token) }

    /// Makes every token invalid.
    mutating func expireTokens() { tokens = [] }
}
