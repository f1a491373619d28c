internal import SpecDiagnostics

extension RunReport {
    /// Adds every file of a comparison with what happens to it.
    package mutating func add(_ comparison: Comparison, force: Bool) {
        files = comparison.files.map { entry in
            File(path: entry.path.text, status: entry.status, action: action(for: entry), reasons: entry.reasons)
        }
        lock = File(
            path: comparison.lock.path.text, status: comparison.lock.status, action: action(for: comparison.lock),
            reasons: comparison.lock.reasons)
    }

    /// The report of a check: it fails on any difference.
    package var differing: RunReport {
        let isSame = (files + [lock].compactMap(\.self)).allSatisfy { $0.status == .unchanged }
        let isInterrupted = diagnostics.contains { $0.id == "interrupted-run" }
        return isSame && !isInterrupted ? self : stopped(.differs)
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
