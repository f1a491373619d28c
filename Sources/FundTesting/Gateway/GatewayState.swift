import FundRuntime

/// What changes in a gateway.
struct GatewayState: Sendable {
    var desk: Desk
    var script = FaultScript()
    /// The latest requests, the oldest first; there may be some more than are remembered.
    private(set) var records: [GatewayRecord] = []
    /// How many requests came.
    private(set) var requestCount = 0
    // Tokens are numbered, so that none need be remembered.
    private var tokenCount = 0
    private var endedTokens = 0

    init(desk: Desk) { self.desk = desk }

    /// Remembers a request.
    mutating func note(_ record: GatewayRecord, limit: Int) {
        records.append(record)
        requestCount += 1
        // Half at a time, so that it costs nothing for each.
        if records.count >= max(limit, 1) * 2 { records.removeFirst(records.count - max(limit, 1)) }
    }

    /// Hands out a token of the space.
    mutating func newToken() -> String {
        tokenCount += 1
        return Self.token(tokenCount)
    }

    /// Whether a token was handed out and is still valid.
    func knows(_ token: String) -> Bool {
        guard let number = token.split(separator: "-").last.flatMap({ Int($0) }) else { return false }
        return endedTokens < number && number <= tokenCount && token == Self.token(number)
    }

    /// Makes every token invalid.
    mutating func expireTokens() { endedTokens = tokenCount }

    private static func token(_ number: Int) -> String { "test-token-\(number)" }
}
