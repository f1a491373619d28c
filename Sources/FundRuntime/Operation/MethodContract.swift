/// What a caller knows of a method that is called by its name, as by `util.generic.execute`.
///
/// `Client.knowing` takes it, and such a call then has what a generated one has: its key must be there, its reply must repeat
/// what it sent, a refusal is definite only where the tables say so, and it can be sent again and settled. Names are those of
/// the wire.
public struct MethodContract: Sendable {
    let method: String
    let settlement: MethodSettlement?
    private let effect: OperationEffect
    private let idempotencyKey: String?
    private let isIdempotent: Bool
    private let echo: [Echo]
    private let successCodes: [String]
    private let pendingCodes: [String]
    private let status: StatusTable?
    private let errors: [ErrorTable]
    private let v3Verb: V3Verb

    /// What is known of a method; `errors` count before the gateway's own tables.
    ///
    /// Without a key the call is never sent twice, unless a repeat does no more than one call (`isIdempotent`). What moves money
    /// needs an echo that names it: an answer is tied to its call by nothing else, and without one it is at most `unknown`.
    public init(
        method: String, effect: OperationEffect, idempotencyKey: String?, isIdempotent: Bool = false,
        echo: [Echo], successCodes: [String] = ["10000"], pendingCodes: [String] = [], status: StatusTable? = nil,
        errors: [ErrorTable] = [], v3Verb: V3Verb = .post, settledBy settlement: MethodSettlement? = nil
    ) {
        self.method = method
        self.effect = effect
        self.idempotencyKey = idempotencyKey
        self.isIdempotent = isIdempotent
        self.echo = echo
        self.successCodes = successCodes
        self.pendingCodes = pendingCodes
        self.status = status
        self.errors = errors
        self.v3Verb = v3Verb
        self.settlement = settlement
    }

    /// The contract of a call of the method by an operation whose request names it.
    func contract(of operation: OperationContract) -> OperationContract {
        OperationContract(
            id: operation.id, method: method, effect: effect, idempotencyKey: idempotencyKey,
            isIdempotent: isIdempotent, echo: echo, successCodes: successCodes, pendingCodes: pendingCodes,
            codeIsOptional: operation.codeIsOptional,
            status: status, errors: errors + operation.errors, v3Verb: v3Verb)
    }
}
