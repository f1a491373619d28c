/// One step that changes the output folder, told to whoever watches before it is taken.
package struct FileStep: Sendable, Equatable {
    /// What a step does.
    package enum Action: String, Sendable {
        case createFolder, write, synchronize, rename, remove, removeFolder
    }

    /// What the step does.
    package let action: Action
    /// The path as the user would type it.
    package let path: String
}

/// Is asked before every step that changes the output folder; throwing stands for the step's failing.
///
/// A run that is killed at any point is a watcher that throws from some step on: nothing is changed except through
/// steps.
package typealias StepWatcher = @Sendable (FileStep) throws(FileProblem) -> Void
