import FundRuntime

/// What a command prints: one JSON object, the same for every call.
struct Report: Encodable, Sendable {
    enum Outcome: String, Encodable {
        case succeeded, processing, rejected, unknown, notSent

        var exitStatus: Int32 {
            switch self {
            case .succeeded: 0
            case .processing: 10
            case .rejected: 20
            case .unknown: 30
            case .notSent: 40
            }
        }
    }

    var outcome: Outcome
    var operation: String?
    var code: String?
    var subCode: String?
    var status: String?
    var outBizNo: String?
    var orderId: String?
    var payFundOrderId: String?
    /// Whether a success may still be reversed.
    var mayReverse: Bool?
    /// What to do about it.
    var next: String?
    var cause: String?

    static func notSent(_ cause: String) -> Report { Report(outcome: .notSent, cause: cause) }

    init(outcome: Outcome, cause: String? = nil) {
        self.outcome = outcome
        self.cause = cause
    }

    init<Operation: CloudOperation>(_ outcome: FundRuntime.Outcome<Operation>) where Operation.Response: OrderNaming {
        switch outcome {
        case .accepted(let reply):
            self.init(outcome: Outcome(reply.state))
            code = reply.code
            status = reply.response.status.rawValue
            (outBizNo, orderId, payFundOrderId) = reply.response.orderNames
            mayReverse = reply.mayReverse
        case .rejected(let rejection):
            self.init(outcome: .rejected)
            code = rejection.code
            subCode = rejection.subCode?.rawValue
            outBizNo = try? rejection.call.text("out_biz_no")
            payFundOrderId = try? rejection.call.text("pay_fund_order_id")
            next = rejection.next.rawValue
        case .unknown(let unresolved):
            self.init(outcome: .unknown, cause: unresolved.cause.name)
            code = unresolved.cause.refusal?.code
            subCode = unresolved.cause.refusal?.subCode
            outBizNo = try? unresolved.call.text("out_biz_no")
            payFundOrderId = try? unresolved.call.text("pay_fund_order_id")
            next = unresolved.next.rawValue
        case .notSent(let notSent):
            self.init(outcome: .notSent, cause: notSent.description)
        }
        operation = Operation.contract.id
    }

    /// What a question about a payment found out: one that is refused or not asked leaves the payment as open as it was.
    init<Question: CloudOperation>(answer outcome: FundRuntime.Outcome<Question>) where Question.Response: OrderNaming {
        self.init(outcome)
        switch outcome {
        case .accepted: break
        case .rejected, .unknown, .notSent: self.outcome = .unknown
        }
    }
}

extension Report.Outcome {
    /// A business that failed or was refunded is as definite as a refusal; one that is not stated is not known to be done.
    init(_ state: BusinessState) {
        switch state {
        case .succeeded: self = .succeeded
        case .processing: self = .processing
        case .failed, .refunded: self = .rejected
        default: self = .unknown
        }
    }
}
