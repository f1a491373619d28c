// What to do about each outcome.
import FundRuntime

func handle<Operation: CloudOperation>(_ outcome: Outcome<Operation>) -> StoredCall? {
    switch outcome {
    case .accepted(let reply): print(reply.state, reply.mayReverse)
    case .rejected(let refusal): print(refusal.code, refusal.next)
    case .notSent(let reason): print(reason)
    case .unknown(let unresolved):
        // Money may have moved: keep this, then settle or resend.
        return unresolved.call
    }
    return nil
}
