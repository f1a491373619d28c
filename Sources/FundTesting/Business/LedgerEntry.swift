import FundRuntime

/// One order that the gateway has taken.
struct LedgerEntry: Sendable {
    /// What a key is unique in: the calls of one method, for one merchant.
    struct Key: Hashable, Sendable {
        let method: WireCall.Name
        let merchant: String
        let value: String
    }

    /// What the order is from a time on.
    struct Step: Sendable {
        let time: Int64
        let state: BusinessState
        /// The very status that the call settling it answers; nil for any with that meaning.
        let status: String?
    }

    let number: Int
    let operation: ModelOperation
    let key: Key?
    let merchant: String
    let content: JSONObject
    let amount: Money?
    let time: Int64
    /// What the order is known by and what its call said, by wire names.
    let attributes: [String: String]
    /// The order that this one takes back from; nil for a payment.
    let reversed: Int?
    /// The steps in the order of their times.
    private var steps: [Step]
    /// How much of it was taken back, in minor units.
    var refunded: Int64 = 0
    /// What its call was answered, and is answered again.
    var answer: ReplyNode?

    init(
        number: Int, operation: ModelOperation, key: Key?, merchant: String, content: JSONObject, amount: Money?,
        time: Int64, attributes: [String: String], reversed: Int?, course: [StatusStep]
    ) {
        self.number = number
        self.operation = operation
        self.key = key
        self.merchant = merchant
        self.content = content
        self.amount = amount
        self.time = time
        self.attributes = attributes
        self.reversed = reversed
        steps = course.map { step in
            let (seconds, attoseconds) = step.delay.components
            return Step(
                time: time &+ seconds &* 1000 &+ attoseconds / 1_000_000_000_000_000, state: step.state, status: nil)
        }.sorted { $0.time < $1.time }
    }

    /// What the order is at a time.
    func step(at time: Int64) -> Step {
        steps.last { $0.time <= time } ?? Step(time: self.time, state: .processing, status: nil)
    }

    /// Moves it into a state; what was still to come does not come.
    mutating func move(to state: BusinessState, status: String? = nil, at time: Int64) {
        steps.removeAll { $0.time > time }
        steps.append(Step(time: time, state: state, status: status))
    }

    /// What it has taken from the account at a time, in minor units, less what came back.
    func paid(at time: Int64) -> Int64 {
        guard reversed == nil, let amount, operation.effect == .movesMoney else { return 0 }
        switch step(at: time).state {
        case .succeeded, .processing, .notStated: return amount.minorUnits - refunded
        case .failed, .refunded: return 0
        }
    }
}
