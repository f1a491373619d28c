import SpecDiagnostics
package import SpecSyntax

/// One call with everything it refers to resolved.
package struct Operation: Sendable {
    @Shared package var spec: Document.Operation
    package var service: String
    package var resource: String
    package var file: Int
    package var request: Content
    package var response: Content
    package var errorTable: ErrorTableID?
    package var settlingOperation: OperationID?
    package var evidence: Evidence?

    package enum Content: Sendable {
        case own(Structure)
        case shape(ShapeID)
        case unresolved
    }

    package var name: String { spec.name.value }
    /// `cloud.fund.b2cRedPacket.send`.
    package var id: String { "cloud.\(service).\(resource).\(name)" }

    /// The codes of a reply that carried the call out, where the spec states none.
    package static let usualSuccessCodes = ["10000"]

    /// The codes of a reply that carried the call out.
    package var successCodes: [String] {
        let stated = spec.replyCodes?.success.map(\.value) ?? []
        return stated.isEmpty ? Self.usualSuccessCodes : stated
    }

    /// Whether the answer is a link for a person to open.
    package var isPage: Bool { spec.openPlatform?.pageExecution != nil }
    package var effect: Document.Operation.CallEffect { spec.effect?.value ?? .anything }
}

extension Model {
    /// The structure behind a request or a reply, named or its own; `nil` when not all of it could be read.
    package func structure(of content: Operation.Content) -> Structure? {
        let structure: Structure? =
            switch content {
            case .own(let structure): structure
            case .shape(let id): self[id].structure
            case .unresolved: nil
            }
        return structure?.isComplete == true ? structure : nil
    }
}

/// An error table with the tables it includes.
package struct ErrorTable: Sendable {
    package var spec: Document.ErrorTable
    package var service: String?
    package var file: Int
    package var includes: [ErrorTableID]

    package var name: String { spec.name.value }
}

/// A named fact about where facts are from.
package typealias Evidence = Shared<Document.Evidence>

/// The evidence a file names, and its default.
package struct EvidenceScope: Sendable {
    package var named: [String: Evidence]
    package var inherited: Evidence?

    /// The evidence that `by` names, or the inherited one.
    package func evidence(_ by: Located<String>?) -> Evidence? {
        by.map { named[$0.value] } ?? inherited
    }

    /// The same names with another default.
    package func inheriting(_ by: Located<String>?) -> EvidenceScope {
        EvidenceScope(named: named, inherited: evidence(by))
    }
}
