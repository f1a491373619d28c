package import SpecDiagnostics
package import SpecLanguage

/// The number of an operation in its model.
package struct OperationID: Hashable, Sendable {
    package let index: Int
}

/// One call with everything it refers to resolved.
///
/// A class, like `Field`: it has forty members, and most rules look at two of them.
package final class Operation: Sendable {
    /// A request or a reply.
    package enum Content: Sendable {
        case own(Structure)
        case shape(ShapeID)
        /// A name that leads nowhere; the mistake has been reported.
        case unresolved
        /// Nothing is stated.
        case missing
    }

    /// `cloud.fund.b2cRedPacket.send`.
    package let id: String
    package let name: String
    /// Where its name is.
    package let range: SourceRange
    package let service: String
    package let resource: String
    package let file: Int
    package let doc: Prose?
    package let statedEffect: Located<CallEffect>?
    package let precondition: Sourced<Precondition>?
    package let callableFrom: [Located<Caller>]
    package let minimumSDK: Sourced<String>?
    /// The order of arguments in an SDK that takes them one by one.
    package let positional: [Located<String>]
    /// Whether no version of the SDK takes an object of parameters.
    package let positionalAlways: Sourced<Bool>?
    package let openPlatform: OpenPlatform?
    /// The function of the platform's own that runs the call, in place of an Open Platform method.
    package let presetFunction: PresetFunction?
    package let idempotencyKey: Sourced<String>?
    /// Why no reply repeats the idempotency key; the reply is then tied to the call by something else.
    package let keyNotRepeated: Located<String>?
    /// Why the call has no idempotency key; it is then never sent twice.
    package let withoutKey: Located<String>?
    /// Why a repeated call does no more than a single one, whatever it is about; it needs no key.
    package let idempotent: Located<String>?
    package let echo: [Echo]
    /// Why no reply repeats anything that would tie it to its call.
    package let withoutEcho: Located<String>?
    package let options: [CallOption]
    package let request: Content
    package let response: Content
    package let replyCodes: ReplyCodes?
    package let status: StatusTable?
    package let errorTable: ErrorTableID?
    /// Why nobody knows the reasons for which the business refuses the call.
    package let errorsUnknown: Located<String>?
    package let settlement: Settlement?
    package let samples: [Sourced<Sample>]
    /// The name that the author gave it in code.
    package let givenName: Located<String>?
    package let deprecated: Deprecation?
    package let evidence: Evidence?
    /// The keys that could not be read as they are written: that they say nothing is no finding.
    package let misread: Set<String>

    init(
        id: String, name: String, range: SourceRange, service: String, resource: String, file: Int, doc: Prose?,
        statedEffect: Located<CallEffect>?, precondition: Sourced<Precondition>?, callableFrom: [Located<Caller>],
        minimumSDK: Sourced<String>?, positional: [Located<String>], positionalAlways: Sourced<Bool>?,
        openPlatform: OpenPlatform?, presetFunction: PresetFunction?, idempotencyKey: Sourced<String>?,
        keyNotRepeated: Located<String>?, withoutKey: Located<String>?, idempotent: Located<String>?, echo: [Echo],
        withoutEcho: Located<String>?, options: [CallOption], request: Content, response: Content,
        replyCodes: ReplyCodes?, status: StatusTable?,
        errorTable: ErrorTableID?, errorsUnknown: Located<String>?, settlement: Settlement?, samples: [Sourced<Sample>],
        givenName: Located<String>?, deprecated: Deprecation?,
        evidence: Evidence?, misread: Set<String>
    ) {
        self.id = id
        self.name = name
        self.range = range
        self.service = service
        self.resource = resource
        self.file = file
        self.doc = doc
        self.statedEffect = statedEffect
        self.precondition = precondition
        self.callableFrom = callableFrom
        self.minimumSDK = minimumSDK
        self.positional = positional
        self.positionalAlways = positionalAlways
        self.openPlatform = openPlatform
        self.presetFunction = presetFunction
        self.idempotencyKey = idempotencyKey
        self.keyNotRepeated = keyNotRepeated
        self.withoutKey = withoutKey
        self.idempotent = idempotent
        self.echo = echo
        self.withoutEcho = withoutEcho
        self.options = options
        self.request = request
        self.response = response
        self.replyCodes = replyCodes
        self.status = status
        self.errorTable = errorTable
        self.errorsUnknown = errorsUnknown
        self.settlement = settlement
        self.samples = samples
        self.givenName = givenName
        self.deprecated = deprecated
        self.evidence = evidence
        self.misread = misread
    }
}

extension Operation {
    /// The codes of a reply that carried the call out, where the spec states none.
    package static let usualSuccessCodes = ["10000"]

    /// The codes of a reply that carried the call out.
    package var successCodes: [String] {
        let stated = replyCodes?.success.map(\.value) ?? []
        return stated.isEmpty ? Self.usualSuccessCodes : stated
    }

    /// Whether the answer is a link for a person to open.
    package var isPage: Bool { page != nil }
    /// How it is handed to the person who carries it out.
    package var page: PageExecution? { openPlatform?.pageExecution?.value }
    package var effect: CallEffect { isPage ? .reads : statedEffect?.value ?? .anything }

    /// The call that settles an unknown outcome.
    package var settlingOperation: OperationID? { settlement?.query?.operation }

    /// Whether an accepted call may be on its way still.
    package var mayBePending: Bool { replyCodes?.pending.isEmpty == false }
}

/// The member of a gateway reply that holds the answer to `method`.
package func replyNode(of method: String) -> String { method.replacing(".", with: "_") + "_response" }
