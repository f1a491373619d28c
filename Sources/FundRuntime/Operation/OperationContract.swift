/// What the specification of an operation says about the wire and about money.
public struct OperationContract: Sendable {
    /// The stable name of the operation, such as `cloud.fund.b2cRedPacket.send`.
    public let id: String
    let method: String?
    let replyNode: String?
    let effect: OperationEffect
    let idempotencyKey: String?
    let echo: [Echo]
    let successCodes: [String]
    let pendingCodes: [String]
    let codeIsOptional: Bool
    let status: StatusTable?
    let errors: [ErrorTable]
    let kind: CallKind

    /// A contract; with a nil `method` the request names it, and with a nil `replyNode` that follows from the method.
    public init(
        id: String, method: String?, replyNode: String?, effect: OperationEffect, idempotencyKey: String?,
        echo: [Echo], successCodes: [String], pendingCodes: [String], codeIsOptional: Bool,
        status: StatusTable?, errors: [ErrorTable], kind: CallKind = .method
    ) {
        self.id = id
        self.method = method
        self.replyNode = replyNode
        self.effect = effect
        self.idempotencyKey = idempotencyKey
        self.echo = echo
        self.successCodes = successCodes
        self.pendingCodes = pendingCodes
        self.codeIsOptional = codeIsOptional
        self.status = status
        self.errors = errors
        self.kind = kind
    }

    /// Whether the same content may be sent twice without doing the thing twice.
    var isRepeatable: Bool { effect == .reads || idempotencyKey != nil }
}
