import FundRuntime

/// One call.
final class ModelOperation: Sendable {
    /// A field of the request with the one of the reply that repeats it.
    struct Echo: Sendable {
        let sent: String
        let returned: String
    }

    /// An argument that is no part of the request.
    struct Option: Sendable {
        let name: String
        let gateway: String?
        let space: [String]
        let isRequired: Bool
        let length: ModelField.Bounds?
    }

    /// A function that every Serverless space has.
    struct PresetFunction: Hashable, Sendable {
        let name: String
        let method: String
    }

    /// The call that tells what became of another one.
    struct Query: Sendable {
        struct Input: Sendable {
            let field: String
            /// A field of the request that is asked about; nil for a constant.
            let request: String?
            let constant: String?
        }

        let operation: String
        let inputs: [Input]
        let echo: [Echo]
        /// What the query's status means to the call; nil for what it means to the query itself.
        let status: ModelStatus?
    }

    /// The notice that tells what became of a call.
    struct Notice: Sendable {
        let id: String
        /// What the notice says where it is about such a call.
        let conditions: [(field: String, value: String)]
        let echo: [Echo]
        /// What the notice's status means to the call; nil for what it means to the notice itself.
        let status: ModelStatus?
    }

    let id: String
    let effect: OperationEffect
    let method: String?
    let presetFunction: PresetFunction?
    /// The member of a gateway's reply that has the answer.
    let replyNode: String?
    let isPage: Bool
    /// The field by which a repeated call is recognised.
    let key: String?
    /// Whether a repeat does no more than one call.
    let isIdempotent: Bool
    let echo: [Echo]
    let options: [Option]
    let request: ModelStructure
    let response: ModelStructure
    let successCodes: [String]
    let pendingCodes: [String]
    let status: ModelStatus?
    let errors: ModelErrors
    let query: Query?
    let notice: Notice?
    /// Replies that documents show and that accept the call.
    let samples: [JSONObject]

    init(
        id: String, effect: OperationEffect, method: String?, presetFunction: PresetFunction?, replyNode: String?,
        isPage: Bool, key: String?, isIdempotent: Bool, echo: [Echo], options: [Option], request: ModelStructure,
        response: ModelStructure, successCodes: [String], pendingCodes: [String], status: ModelStatus?,
        errors: ModelErrors, query: Query?, notice: Notice?, samples: [JSONObject]
    ) {
        self.id = id
        self.effect = effect
        self.method = method
        self.presetFunction = presetFunction
        self.replyNode = replyNode
        self.isPage = isPage
        self.key = key
        self.isIdempotent = isIdempotent
        self.echo = echo
        self.options = options
        self.request = request
        self.response = response
        self.successCodes = successCodes
        self.pendingCodes = pendingCodes
        self.status = status
        self.errors = errors
        self.query = query
        self.notice = notice
        self.samples = samples
    }
}
