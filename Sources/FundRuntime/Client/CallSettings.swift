import HTTPTypes

/// How calls are made, beside what they send: none of it is signed or stored.
struct CallSettings: Sendable {
    private static let maximumTags = 16

    /// How long a call may take from its begin, all attempts together.
    var deadline: Duration?
    /// How often a call that only reads is sent at most.
    var attempts: Int?
    /// The call's name in logs.
    var requestID: String?
    /// Headers that the platform does not sign.
    var headers = HTTPFields()
    /// Words of the caller's own for logs and metrics.
    var tags: [String: String] = [:]

    /// The headers of replies that outcomes keep.
    var kept: [HTTPField.Name] = []

    /// How the library calls itself to the platform; nil for not at all.
    var userAgent: String? = RuntimeVersion.userAgent
    /// Whether a call whose time was refused is sent once more with the platform's.
    var correctsClock = false

    /// What is wrong with them; a call with any is not sent.
    func violations(_ headersRefused: [HTTPField.Name] = []) -> [Violation] {
        var problems: [(field: String, message: String)] = []
        if let deadline, deadline <= .zero { problems.append(("deadline", "must be more than nothing")) }
        if let attempts, attempts < 1 { problems.append(("attempts", "must be 1 or more")) }
        if let requestID, !Self.isName(requestID) {
            problems.append(("requestID", "must be 1 to 64 printable ASCII characters"))
        }
        if let userAgent, !Self.isName(userAgent) {
            problems.append(("userAgent", "must be 1 to 64 printable ASCII characters"))
        }
        if tags.count > Self.maximumTags { problems.append(("tags", "are at most \(Self.maximumTags)")) }
        if !tags.allSatisfy({ Self.isName($0.key) && Self.isName($0.value) }) {
            problems.append(("tags", "have names and values of 1 to 64 printable ASCII characters"))
        }
        for name in headersRefused {
            problems.append(
                ("headers", "cannot have \(LogText.safe(name.rawName)): HTTP, the platform or this library has it"))
        }
        return problems.map { Violation(fields: [$0.field], rule: "settings", message: $0.message) }
    }

    private static func isName(_ text: String) -> Bool {
        1...64 ~= text.utf8.count && text.utf8.allSatisfy { 0x20...0x7E ~= $0 }
    }
}
