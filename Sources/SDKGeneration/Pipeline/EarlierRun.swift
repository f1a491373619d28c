internal import SwiftRendering

/// What the lock file tells of the run before, which had the same tool, options and templates as this one.
///
/// It is what makes an unchanged project cost no more than reading and hashing it, and an edited spec no more than its
/// own file. Nothing is taken on trust: a file is current only while its content has the recorded hash.
package struct EarlierRun: Sendable {
    let lock: LockFile
    /// What the output folder holds now.
    let disk: DiskState

    /// Whether a file holds what rendering it again would give.
    func isCurrent(_ path: RelativePath, _ ingredients: ContentHash) -> Bool {
        // What planning a file warns of is told only by planning it.
        guard lock.warnings == 0, lock.ingredients[path] == ingredients, let hash = lock.files[path] else {
            return false
        }
        return disk.files[path] == .content(hash)
    }

    /// Whether nothing has changed since, and that run had nothing to say.
    func isRepeated(by inputs: InputHashes) -> Bool {
        lock.warnings == 0 && lock.specs == inputs.specs && disk.lock == lock.bytes
            && lock.files.allSatisfy { disk.files[$0.key] == .content($0.value) }
    }
}

extension Generation {
    /// The run before; nothing when it says nothing about this one, or when the folder is not at rest.
    ///
    /// No problem is told here: whatever stands in the way is met again on the long way.
    func earlierRun(_ inputs: InputHashes, _ report: inout RunReport) -> EarlierRun? {
        guard !request.afresh, request.options.plan.runtime == .module else { return nil }
        let seesOthers = report.command == .check || request.dryRun
        return report.clock.measure(.recall, files: inputs.specs.count) {
            do throws(FileProblem) {
                guard let output = try OutputFolder.existing(request.output, watcher: watcher) else { return nil }
                try output.keepOthersOut(reading: true)
                guard try !output.hasLeftovers(), let old = try output.lockFile(),
                    old.lock.isMadeLike(request.options, inputs, stages.builtInTemplates)
                else { return nil }
                var disk = output.state(of: old.lock)
                disk.lock = old.bytes
                if seesOthers { disk.others = try output.everything() }
                return EarlierRun(lock: old.lock, disk: disk)
            } catch {
                return nil
            }
        }
    }

    /// The whole report when nothing has changed since the run before: nothing is parsed, rendered or written.
    func repeated(_ earlier: EarlierRun?, _ inputs: InputHashes, _ report: RunReport) -> RunReport? {
        guard let earlier, report.diagnostics.isEmpty, earlier.isRepeated(by: inputs) else { return nil }
        var report = report
        report.renderedCount = earlier.lock.files.count
        // The lock file on the disk is just what this run would write.
        let (lock, disk) = (earlier.lock, earlier.disk)
        report.add(Comparison(old: lock, disk: disk, new: lock, newBytes: disk.lock), force: request.force)
        return report
    }
}
