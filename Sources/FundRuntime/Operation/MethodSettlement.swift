/// The question by which a call that was made by a method's name is settled; it moves no money.
public struct MethodSettlement: Sendable {
    /// Where a member of the question is from.
    public enum Source: Sendable {
        /// What the call sent under a wire name.
        case sent(String)
        /// The same text for every call.
        case constant(String)
    }

    let method: String
    let contract: SettlementContract
    let members: [(name: String, source: Source)]
    private let v3Verb: V3Verb

    /// The method to ask, the members of the question by their wire names, what the answer must repeat of the call, and what
    /// its status means for the call.
    public init(
        method: String, members: KeyValuePairs<String, Source>, echo: [Echo], status: StatusTable,
        v3Verb: V3Verb = .post
    ) {
        self.method = method
        self.members = members.map { (name: $0.key, source: $0.value) }
        contract = SettlementContract(echo: echo, status: status)
        self.v3Verb = v3Verb
    }

    /// The contract of the question, asked through an operation whose request names the method.
    func question(of operation: OperationContract) -> OperationContract {
        OperationContract(
            id: operation.id, method: method, effect: .reads, codeIsOptional: operation.codeIsOptional,
            errors: operation.errors, v3Verb: v3Verb)
    }
}
