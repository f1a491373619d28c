internal import SpecDiagnostics

extension RunReport {
    /// Adds every file of a comparison with what happens to it, and says whether nothing stood in its way.
    package mutating func add(_ comparison: Comparison) -> Bool {
        guard !diagnostics.hasErrors else {
            exit = .failure
            return false
        }
        files = comparison.files.map { file(for: $0) }
        lock = file(for: comparison.lock)
        return true
    }

    /// Fails on any difference, as a check does.
    package mutating func failOnDifference() {
        let isSame = (files + [lock].compactMap(\.self)).allSatisfy { $0.status == .unchanged }
        if !isSame || isInterrupted { exit = .differs }
    }

    /// Whether an earlier run was interrupted.
    var isInterrupted: Bool { diagnostics.contains { $0.id == "interrupted-run" } }

    private func file(for entry: Comparison.Entry) -> File {
        File(path: entry.path.text, status: entry.status, action: action(for: entry), reasons: entry.reasons)
    }

    private func action(for entry: Comparison.Entry) -> File.Action {
        guard command == .generate || command == .vendor else { return .none }
        return switch entry.status {
        case .unchanged, .extra: .none
        case .new, .changed, .missing: .write
        case .edited: request.force ? .write : .keep
        case .obsolete: entry.isEdited ? .keep : .remove
        }
    }
}
