import Foundation

extension StoredCall: Codable {
    /// The version of the coded form; `Tests/FundRuntimeTests/StoredCalls` has one of each.
    static let version = 1

    private enum Member: String {
        case version, operationID, method, channel, appID, kind, content, options, files, fingerprint
    }

    /// Reads what `encode(to:)` wrote, and nothing else; throws `StoredCallError` for what is older, later or edited.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: MemberName.self)
        func decode<Value: Decodable>(_ member: Member) throws -> Value {
            try container.decode(Value.self, forKey: MemberName(member.rawValue))
        }
        guard container.contains(MemberName(Member.version.rawValue)) else { throw StoredCallError.noVersion }
        let version: Int = try decode(.version)
        guard version == Self.version else { throw StoredCallError.otherVersion(version) }
        if let unknown = container.allKeys.map(\.stringValue).sorted().first(where: { Member(rawValue: $0) == nil }) {
            throw StoredCallError.unknownMember(LogText.safe(unknown))
        }
        let content: String = try decode(.content)
        self.init(
            operationID: try decode(.operationID), method: try decode(.method), channel: try decode(.channel),
            appID: try decode(.appID), content: content, options: CallOptions(try decode(.options)),
            kind: try decode(.kind), members: try? JSONObject(parsing: content),
            files: container.contains(MemberName(Member.files.rawValue)) ? try decode(.files) : [])
        guard try decode(.fingerprint) == fingerprint() else { throw StoredCallError.edited }
    }

    /// Writes everything needed to send the call again, in clear text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: MemberName.self)
        func encode(_ member: Member, _ value: some Encodable) throws {
            try container.encode(value, forKey: MemberName(member.rawValue))
        }
        try encode(.version, Self.version)
        try encode(.operationID, operationID)
        try encode(.method, method)
        try encode(.channel, channel)
        try encode(.appID, appID)
        try encode(.kind, kind)
        try encode(.content, content.reveal())
        try encode(.options, options.options)
        // Without files the form is that of before there were any; a library of that time refuses the member.
        if !files.isEmpty { try encode(.files, files) }
        try encode(.fingerprint, fingerprint())
    }

    /// SHA-256 over all of it as one JSON array, whose text leaves no two calls alike.
    private func fingerprint() throws -> String {
        let options = options.options.map { option in
            JSONValue.array([
                option.name.map { .string($0) } ?? .null, .array(option.path.map { .string($0) }),
                .string(option.value),
            ])
        }
        let values: [JSONValue] =
            [String(Self.version), operationID, method, channel.rawValue, appID, kind.rawValue, content.reveal()]
            .map { .string($0) } + options + (try files.map { try $0.fingerprint() })
        return LowercaseHex.text(try Digests.digest(.sha256, of: Array(JSONValue.array(values).jsonText.utf8)))
    }
}

/// A member's name as it came.
private struct MemberName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
}
