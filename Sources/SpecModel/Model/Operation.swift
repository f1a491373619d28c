package import SpecDiagnostics
package import SpecSyntax

/// One call with everything it refers to resolved.
package final class Operation: Sendable {
    package let spec: Document.Operation
    /// `cloud.fund.b2cRedPacket.send`.
    package let id: String
    package let service: String
    package let resource: String
    package let file: Int
    package let request: Content
    package let response: Content
    package let errorTable: ErrorTableID?
    package let settlingOperation: OperationID?
    package let evidence: Evidence?

    package enum Content: Sendable {
        case own(Structure)
        case shape(ShapeID)
        case unresolved
    }

    init(
        spec: Document.Operation, service: String, resource: String, file: Int, request: Content, response: Content,
        errorTable: ErrorTableID?, settlingOperation: OperationID?, evidence: Evidence?
    ) {
        self.spec = spec
        id = "cloud.\(service).\(resource).\(spec.name.value)"
        self.service = service
        self.resource = resource
        self.file = file
        self.request = request
        self.response = response
        self.errorTable = errorTable
        self.settlingOperation = settlingOperation
        self.evidence = evidence
    }

    package var name: String { spec.name.value }

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
package final class Evidence: Sendable {
    private let spec: Document.Evidence

    init(_ spec: Document.Evidence) { self.spec = spec }

    package var name: Located<String> { spec.name }
    package var kind: Document.Evidence.Kind { spec.kind }
    package var date: String? { spec.date }
    package var note: String? { spec.note }
    package var seen: String? { spec.seen }
}

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
