/// One HTTP request as the fixture server received it.
package struct FixtureRequest: Sendable {
    /// The method.
    package let method: String
    /// The path without the query.
    package let path: String
    /// The query, still encoded.
    package let query: String
    /// The headers, their names in lower case.
    package let headers: [String: String]
    /// The body.
    package var body: [UInt8] = []

    /// A request that came another way than through a socket; the target is the path with its query.
    package init(method: String, target: String, headers: [String: String], body: [UInt8]) {
        self.method = method
        (path, query) = Self.parts(target)
        self.headers = headers
        self.body = body
    }

    /// Reads the head of a request; nil when it is none.
    init?(head: [UInt8]) {
        let lines = String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline)
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count == 3 else { return nil }
        method = String(words[0])
        (path, query) = Self.parts(words[1])
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            headers[parts[0].lowercased()] = String(parts[1].drop { $0 == " " })
        }
        self.headers = headers
    }

    private static func parts(_ target: some StringProtocol) -> (path: String, query: String) {
        let parts = target.split(separator: "?", maxSplits: 1)
        return (String(parts.first ?? ""), parts.count > 1 ? String(parts[1]) : "")
    }
}
