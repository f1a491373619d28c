import SDKGeneration
import SpecDiagnostics
import Synchronization

/// Notes the steps of a run, and lets it fail.
final class Steps: Sendable {
    /// How a run fails.
    enum Failure: Sendable {
        /// From the step on nothing happens any more, as when the process is killed.
        case killed
        /// The step alone fails, as when the disk is full.
        case once
    }

    private let state = Mutex<[(step: FileStep, path: String)]>([])
    private let position: Int
    private let failure: Failure
    private let code: Int32

    /// Lets the step at `position` fail; by default none does.
    init(failing position: Int = .max, _ failure: Failure = .once, code: Int32 = 28) {
        self.position = position
        self.failure = failure
        self.code = code
    }

    var taken: [(step: FileStep, path: String)] { state.withLock { $0 } }

    var faults: FaultInjector {
        { [self] (step, path) throws(FileProblem) in
            let index = state.withLock { steps in
                steps.append((step, path))
                return steps.count - 1
            }
            if index == position || (index > position && failure == .killed) {
                throw .system("write", path, code: code)
            }
        }
    }
}
