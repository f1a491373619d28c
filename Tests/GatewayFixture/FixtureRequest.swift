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

    /// Reads the head of a request; nil when it is none.
    init?(head: [UInt8]) {
        let lines = String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline)
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count == 3 else { return nil }
        method = String(words[0])
        let target = words[1].split(separator: "?", maxSplits: 1)
        path = String(target.first ?? "")
        query = target.count > 1 ? String(target[1]) : ""
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            headers[parts[0].lowercased()] = String(parts[1].drop { $0 == " " })
        }
        self.headers = headers
    }
}
