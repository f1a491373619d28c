package import SDKGeneration
internal import SpecDiagnostics
internal import SpecSyntax
internal import SwiftRendering

/// A self-contained copy of the generated code with the runtime that it needs, made, refreshed and verified.
///
/// A copy is an output folder like any other: what is rendered only has more files. So it is written as a whole or not
/// at all, and nothing that was changed by hand gets lost.
package struct Vendoring: Sendable {
    /// The folders, and how to treat what is there; its output is the copy.
    package var request: GenerationRequest
    /// A checkout of this project; nothing when none was found.
    package var package: String?
    private let watcher: StepWatcher

    /// Takes folders; `watcher` is asked before every step that changes a file.
    package init(
        _ request: GenerationRequest, package: String?,
        watcher: @escaping StepWatcher = { (_) throws(FileProblem) in }
    ) {
        self.request = request
        self.request.purpose = .vendor
        self.package = package
        self.watcher = watcher
    }

    /// The checkout that the tool at the path `executable` was built from, or one that SwiftPM fetched beside it.
    package static func checkout(above executable: String) -> String? { RuntimeSources.checkout(above: executable) }

    /// Makes a copy where there is none.
    package func create(_ options: VendorOptions) -> RunReport {
        let report = RunReport(.vendor, request)
        do throws(FileProblem) {
            if let output = try OutputFolder.existing(request.output, watcher: watcher), try output.lockFile() != nil {
                return report.stopped(.failure, [.copyExists(request.output)])
            }
            return try write(options)
        } catch {
            return report.stopped(.failure, [error.diagnostic])
        }
    }

    /// Refreshes a copy, with the options that it was made with but for those that `options` changes.
    ///
    /// - Parameter options: from the recorded options, those to use; nothing when they are no record of a copy.
    package func update(_ options: ([String: String]) -> VendorOptions?) -> RunReport {
        let report = RunReport(.vendor, request)
        do throws(FileProblem) {
            let lock = try recorded().lock
            guard let options = options(lock.options) else {
                return report.stopped(.failure, [.noCopy(request.output)])
            }
            return try write(options)
        } catch {
            return report.stopped(.failure, [error.diagnostic])
        }
    }

    /// Says which files are not as they were written; reads neither specs nor a checkout.
    package func verify() -> RunReport {
        var report = RunReport(.verify, request)
        do throws(FileProblem) {
            guard let output = try OutputFolder.existing(request.output, watcher: watcher) else {
                throw .noCopy(request.output)
            }
            try output.keepOthersOut(reading: true)
            if try output.interruptedRun() != nil { report.diagnostics.append(.interruptedRun(request)) }
            let (bytes, lock) = try recorded()
            var disk = output.state(of: lock)
            disk.lock = bytes
            disk.others = try output.everything().filter { $0.text != "Package.resolved" }
            report.add(Comparison(old: lock, disk: disk, new: lock), force: false)
            report.renderedCount = lock.files.count
            return report.differing
        } catch {
            return report.stopped(.failure, [error.diagnostic])
        }
    }

    private func recorded() throws(FileProblem) -> (bytes: [UInt8], lock: LockFile) {
        guard let output = try OutputFolder.existing(request.output, watcher: watcher),
            let found = try output.lockFile(), VendorOptions(recorded: found.lock.options) != nil
        else { throw .noCopy(request.output) }
        return found
    }

    private func write(_ options: VendorOptions) throws(FileProblem) -> RunReport {
        var report = RunReport(.vendor, request)
        var problems: [Diagnostic] = []
        if package == nil { problems.append(.checkoutNotFound) }
        guard let package, let runtime = RuntimeSources(root: package, options.channels, &problems) else {
            return report.stopped(.failure, problems)
        }
        var request = request
        request.options = options.generation(runtime)
        let layout = CopyLayout(runtime: runtime, options: options)
        let generation = Generation(request, stages: .vendoring(layout), watcher: watcher)
        guard let inputs = generation.discover(&report) else { return report }
        let hashes = generation.hash(inputs, &report)
        guard let files = generation.render(inputs, hashes, nil, &report) else { return report }
        if request.dryRun {
            if let output = try OutputFolder.existing(request.output, watcher: watcher) {
                report.callerChanges = try output.callerChanges(files, options)
            }
            return try generation.preview(files, hashes, report)
        }
        let output = try OutputFolder.created(request.output, watcher: watcher)
        guard let comparison = try generation.compare(files, hashes, output, &report) else { return report }
        report.callerChanges = try output.callerChanges(files, options)
        guard generation.refuseEdited(comparison, &report) else { return report }
        try generation.write(comparison, files, output, keepingEdits: true, &report)
        return report
    }
}

extension Stages {
    /// The generator, with the runtime and what else belongs to a copy among its files.
    fileprivate static func vendoring(_ layout: CopyLayout) -> Stages {
        let standard = Stages.standard
        return Stages(builtInTemplates: standard.builtInTemplates, check: standard.check) { work in
            var rendering = standard.render(work)
            rendering.files = rendering.files.map(layout.files)
            return rendering
        }
    }
}

extension OutputFolder {
    /// What the files to be written change for callers of those that are there.
    fileprivate func callerChanges(_ files: HashedFiles, _ options: VendorOptions) throws(FileProblem) -> [String] {
        guard let lock = try lockFile()?.lock else { return [] }
        var old: [[UInt8]] = []
        for path in lock.files.keys.sorted() where path.name.hasSuffix(".swift") {
            if let bytes = try content(of: path) { old.append(bytes) }
        }
        let new = files.files.filter { $0.path.name.hasSuffix(".swift") }.compactMap(\.bytes)
        return CallerChanges(old: old, new: new, access: options.access.rawValue).lines
    }
}
