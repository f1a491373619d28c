/// What a step that changes the output folder does.
package enum FileStep: String, Sendable {
    case createFolder, write, rename, remove, removeFolder
}

/// Is asked before every step that changes the output folder; throwing is the step's failing.
///
/// A run that is killed at any point is one whose steps all fail from there on: nothing is changed except through steps.
package typealias FaultInjector = @Sendable (_ step: FileStep, _ path: String) throws(FileProblem) -> Void

/// Lets every step succeed that the system lets succeed.
package let noFaults: FaultInjector = { (_, _) throws(FileProblem) in }
