extension Outcome: Codable {
    private enum Member: String, CodingKey {
        case version, operationID, accepted, rejected, unknown, notSent
    }

    /// Reads what `encode(to:)` wrote.
    ///
    /// Throws `StoredCallError` for the outcome of another operation or version, and `DecodingError` for one that this library
    /// does not know: no outcome is ever taken for another.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Member.self)
        let version = try container.decode(Int.self, forKey: .version)
        guard version == StoredCall.version else { throw StoredCallError.otherVersion(version) }
        let operationID = try container.decode(String.self, forKey: .operationID)
        guard operationID == Operation.contract.id else {
            throw StoredCallError.otherOperation(LogText.safe(operationID), expected: Operation.contract.id)
        }
        switch container.allKeys.filter({ $0 != .version && $0 != .operationID }) {
        case [.accepted]: self = .accepted(try container.decode(AcceptedResponse.self, forKey: .accepted))
        case [.rejected]: self = .rejected(try container.decode(Rejection.self, forKey: .rejected))
        case [.unknown]: self = .unknown(try container.decode(Unresolved.self, forKey: .unknown))
        case [.notSent]: self = .notSent(try container.decode(NotSent.self, forKey: .notSent))
        default:
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not exactly one outcome that is known"))
        }
    }

    /// Writes the outcome with everything in it, in clear text: the call, the response, the texts of a refusal.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Member.self)
        try container.encode(StoredCall.version, forKey: .version)
        try container.encode(Operation.contract.id, forKey: .operationID)
        switch self {
        case .accepted(let response): try container.encode(response, forKey: .accepted)
        case .rejected(let refusal): try container.encode(refusal, forKey: .rejected)
        case .unknown(let unresolved): try container.encode(unresolved, forKey: .unknown)
        case .notSent(let reason): try container.encode(reason, forKey: .notSent)
        }
    }
}
