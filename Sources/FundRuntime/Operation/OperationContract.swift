/// What the specification of an operation says about the wire and about money.
public struct OperationContract: Sendable {
    /// The stable name of the operation, such as `cloud.fund.b2cRedPacket.send`.
    public let id: String
    let method: String?
    private let replyNode: String?
    let effect: OperationEffect
    let idempotencyKey: String?
    let isIdempotent: Bool
    /// How long the platform remembers a key, counted from the call's first arrival; nil where the specification does not know.
    ///
    /// Within that time a repeat is the same call, and later it may be a second one.
    public let keyRetention: Duration?
    let echo: [Echo]
    let successCodes: [String]
    let pendingCodes: [String]
    let codeIsOptional: Bool
    let status: StatusTable?
    let errors: [ErrorTable]
    let kind: CallKind
    let v3Verb: V3Verb

    /// A contract; with a nil `method` the request names it, and with a nil `replyNode` it follows from the method.
    ///
    /// What moves money and has no `echo` is never more than `unknown`: no reply proves that it is its own. `isIdempotent` is
    /// for what a repeat cannot do twice although the platform knows no key of it. The gateway's own error codes are known
    /// behind those of `errors`.
    public init(
        id: String, method: String?, replyNode: String? = nil, effect: OperationEffect, idempotencyKey: String? = nil,
        isIdempotent: Bool = false, keyRetention: Duration? = nil, echo: [Echo] = [],
        successCodes: [String] = ["10000"], pendingCodes: [String] = [], codeIsOptional: Bool = false,
        status: StatusTable? = nil, errors: [ErrorTable], kind: CallKind = .method, v3Verb: V3Verb = .post
    ) {
        self.id = id
        self.method = method
        self.replyNode = replyNode
        self.effect = effect
        self.idempotencyKey = idempotencyKey
        self.isIdempotent = isIdempotent
        self.keyRetention = keyRetention
        self.echo = echo
        self.successCodes = successCodes
        self.pendingCodes = pendingCodes
        self.codeIsOptional = codeIsOptional
        self.status = status
        // A preset function is no method of the gateway, and has codes of its own.
        let hasOwnCodes = if case .presetFunction = kind { true } else { errors.contains(.openPlatform) }
        self.errors = hasOwnCodes ? errors : errors + [.openPlatform]
        self.kind = kind
        self.v3Verb = v3Verb
    }

    /// The contract of a call that needs no more said; most do, and this costs its users the least code.
    public init(id: String, method: String?, effect: OperationEffect, errors: [ErrorTable]) {
        self.init(id: id, method: method, effect: effect, idempotencyKey: nil, errors: errors)
    }

    /// The node of a reply to the method.
    func replyNode(of method: String) -> String {
        if let replyNode { return replyNode }
        let name = method.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: "_") : $0 }
        return String(decoding: name + "_response".utf8, as: UTF8.self)
    }

    /// Whether the same content may be sent twice without doing the thing twice.
    var isRepeatable: Bool { effect == .reads || idempotencyKey != nil || isIdempotent }
}
