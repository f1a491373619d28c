/// What a caller does about a refusal.
package enum NextStep: String, CaseIterable, Sendable {
    case fixRequest, fixSetup, topUpAndResend, resendUnchanged, query, slowDown, stop
}
