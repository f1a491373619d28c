import Dispatch
import Synchronization

/// Runs actions when their time has come, all by one timer.
///
/// A timer for each call is a tenth of what a call costs on Linux. It does not run on the threads of Swift's tasks, so that it
/// is not late where these are blocked.
final class Timeouts: Sendable {
    /// Those of the process.
    static let shared = Timeouts()

    /// Names an action that is to run.
    typealias ID = UInt64

    private struct Entry {
        let due: ContinuousClock.Instant
        let action: @Sendable () -> Void
    }

    private struct State {
        var entries: [ID: Entry] = [:]
        var last: ID = 0
        /// When the timer rings next.
        var alarm: ContinuousClock.Instant?
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "FundRuntime timeouts")

    /// Runs the action after the time, unless it is cancelled before.
    func schedule(after time: Duration, _ action: @escaping @Sendable () -> Void) -> ID {
        let due = ContinuousClock.now + max(time, .zero)
        return state.withLock { state in
            state.last += 1
            state.entries[state.last] = Entry(due: due, action: action)
            if state.alarm.map({ due < $0 }) ?? true { setAlarm(due, &state) }
            return state.last
        }
    }

    /// Forgets an action.
    func cancel(_ id: ID) { state.withLock { _ = $0.entries.removeValue(forKey: id) } }

    private func setAlarm(_ due: ContinuousClock.Instant, _ state: inout State) {
        state.alarm = due
        let seconds = max(0, (due - ContinuousClock.now) / .seconds(1))
        // Without an upper bound the sum would overflow.
        queue.asyncAfter(deadline: .now() + min(seconds, 1e8)) { self.ring(due) }
    }

    /// Runs what is due, and sets the next alarm; one that an earlier alarm has replaced does nothing.
    private func ring(_ alarm: ContinuousClock.Instant) {
        let now = ContinuousClock.now
        let due = state.withLock { state -> [Entry] in
            guard state.alarm == alarm else { return [] }
            let due = state.entries.filter { $0.value.due <= now }
            for id in due.keys { state.entries[id] = nil }
            if let next = state.entries.values.map(\.due).min() { setAlarm(next, &state) } else { state.alarm = nil }
            return due.values.sorted { $0.due < $1.due }
        }
        for entry in due { entry.action() }
    }
}
