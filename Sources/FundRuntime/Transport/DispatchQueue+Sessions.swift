import Dispatch

extension DispatchQueue {
    /// Where sessions are called, one call after the other.
    ///
    /// On Linux all sessions of a process share one queue, and making, starting or cancelling a task waits until that queue
    /// is free: for seconds, while another session receives a reply faster than it arrives. Here the wait costs one thread,
    /// and none of the few that run Swift's tasks, deadlines among them.
    static let forSessions = DispatchQueue(label: "FundRuntime sessions")
}
