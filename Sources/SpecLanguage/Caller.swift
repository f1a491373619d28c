/// Where a call may be made from.
package enum Caller: String, CaseIterable, Sendable {
    case cloudFunction, miniProgramPage
    /// Not one of the published cloud calls.
    case openPlatform
}
