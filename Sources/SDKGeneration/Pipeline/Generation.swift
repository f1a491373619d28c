internal import SpecDiagnostics

/// The way from a folder of specs to a folder of Swift, on one screen.
///
/// Only the first lines of each command read, and only the last line of `generate` writes.
package struct Generation: Sendable {
    let request: GenerationRequest
    let stages: Stages
    let watcher: StepWatcher

    /// Prepares a run; `watcher` is asked before every step that changes a file.
    package init(
        _ request: GenerationRequest, stages: Stages = .standard,
        watcher: @escaping StepWatcher = { (_) throws(FileProblem) in }
    ) {
        self.request = request
        self.stages = stages
        self.watcher = watcher
    }

    /// Brings the output folder up to date, or with `dryRun` says what that would change.
    package func generate() -> RunReport {
        var report = RunReport(.generate, request)
        guard let inputs = discover(&report) else { return report }
        let hashes = hash(inputs, &report)
        let earlier = earlierRun(hashes, &report)
        if let report = repeated(earlier, hashes, report) { return report }
        guard let files = render(inputs, hashes, earlier, &report) else { return report }  // read, check, plan, render
        do throws(FileProblem) {
            if request.dryRun { return try preview(files, hashes, report) }
            let output = try OutputFolder.created(request.output, watcher: watcher)
            guard let comparison = try compare(files, hashes, output, &report) else { return report }
            guard refuseEdited(comparison, &report) else { return report }
            try write(comparison, files, output, &report)
            return report
        } catch {
            return report.stopped(.failure, [error.diagnostic])
        }
    }

    /// Says how the output folder differs from what the specs make, and writes nothing.
    package func check() -> RunReport {
        var report = RunReport(.check, request)
        guard let inputs = discover(&report) else { return report }
        let hashes = hash(inputs, &report)
        let earlier = earlierRun(hashes, &report)
        if let report = repeated(earlier, hashes, report) { return report.differing }
        guard let files = render(inputs, hashes, earlier, &report) else { return report }  // read, check, plan, render
        do throws(FileProblem) {
            guard let output = try OutputFolder.existing(request.output, watcher: watcher) else {
                let new = lock(files, hashes)
                report.add(Comparison(old: nil, disk: DiskState(), new: new), force: false)
                return report.differing
            }
            guard try inspect(files, hashes, output, &report) != nil else { return report }
            try describeDifferences(files, output, &report)
            return report.differing
        } catch {
            return report.stopped(.failure, [error.diagnostic])
        }
    }

    /// Says what is wrong with the specs.
    package func validate() -> RunReport {
        var report = RunReport(.validate, request)
        guard let specs = discoverSpecs(&report) else { return report }
        report.add(stages.check(specs, &report.clock), specs)
        return report
    }
}
