package import SDKGeneration
internal import SpecDiagnostics
internal import SwiftRendering

/// A self-contained copy of the generated code with the runtime that it needs, made, refreshed and verified.
///
/// A copy is an output folder like any other: what is rendered only has more files. So nothing that
/// was changed by hand gets lost.
package struct Vendoring: Sendable {
    /// The folders, and how to treat what is there; its output is the copy.
    package var request: GenerationRequest
    /// A checkout of this project; nil when none was found.
    package var package: String?
    private let faults: FaultInjector

    /// Takes folders; `faults` is asked before every step that changes a file.
    package init(_ request: GenerationRequest, package: String?, faults: @escaping FaultInjector = noFaults) {
        self.request = request
        self.request.purpose = .vendor
        self.package = package
        self.faults = faults
    }

    /// The checkout that the tool at the path `executable` was built from, or one that SwiftPM fetched beside it.
    package static func checkout(above executable: String) -> String? { RuntimeSources.checkout(above: executable) }

    /// The specs of the working folder, or else those that a checkout brings.
    package static func schemas(orThoseOf checkout: String?) -> String {
        let own = GenerationRequest().schemas
        guard !isFolder(at: own), let checkout else { return own }
        return joined(checkout, own)
    }

    /// Makes a copy where there is none.
    package func create(_ options: VendorOptions) -> RunReport {
        RunReport.of(.vendor, request) { report throws(FileProblem) in
            guard try OutputFolder.existing(request.output)?.lockFile() == nil else {
                throw .copyExists(request.output)
            }
            try write(options, &report)
        }
    }

    /// Refreshes a copy, with the options that it was made with but for those that `options` changes.
    ///
    /// - Parameter options: from the recorded options, those to use.
    package func update(_ options: (VendorOptions) -> VendorOptions = { $0 }) -> RunReport {
        RunReport.of(.vendor, request) { report throws(FileProblem) in
            try write(options(recorded().options), &report)
        }
    }

    /// Says which files are not as they were written; reads neither specs nor a checkout.
    package func verify() -> RunReport {
        RunReport.of(.verify, request) { report throws(FileProblem) in
            let (output, lock, _) = try recorded()
            try output.lock(shared: true)
            var disk = try output.state(listingOthers: true, diagnostics: &report.diagnostics)
            if disk.isInterrupted { report.diagnostics.append(.interruptedRun(request)) }
            disk.others.removeAll { $0.text == "Package.resolved" }
            guard report.add(Comparison(disk, with: lock)) else { return }
            report.renderedCount = lock.files.count
            report.failOnDifference()
        }
    }

    private func recorded() throws(FileProblem) -> (output: OutputFolder, lock: LockFile, options: VendorOptions) {
        guard let output = try OutputFolder.existing(request.output), let lock = try output.lockFile() else {
            throw .noCopy(request.output)
        }
        guard lock.isOfCopy else {
            try output.require(PlanOptions(recorded: lock.options).recorded, recordedIn: lock)
            throw .noCopy(request.output)
        }
        let options = VendorOptions(recorded: lock.options)
        let packages = lock.options[VendorOptions.requires] ?? ""
        try output.require(options.recorded(requires: packages), recordedIn: lock)
        return (output, lock, options)
    }

    private func write(_ options: VendorOptions, _ report: inout RunReport) throws(FileProblem) {
        guard let package else { throw .checkoutNotFound }
        guard let runtime = RuntimeSources(root: package, options, &report.diagnostics) else {
            report.exit = .failure
            return
        }
        let generation = Generation(request, faults: faults)
        try generation.requireOutputBesideInputs()
        guard let inputs = generation.discover(&report),
            let generated = generation.render(inputs, options.plan(types: runtime.types), &report)
        else { return }
        let files = CopyLayout(runtime: runtime, options: options).files(generated)
        guard let set = report.placed(files, from: inputs, options: options.recorded(runtime)) else { return }
        report.callerChanges = try callerChanges(set, options)
        try request.dryRun ? generation.preview(set, &report) : generation.update(set, keepingEdits: true, &report)
    }

    /// What the files to be written change for callers of those that are there.
    private func callerChanges(_ set: OutputSet, _ options: VendorOptions) throws(FileProblem) -> [String] {
        guard let output = try OutputFolder.existing(request.output), let lock = try output.lockFile() else {
            return []
        }
        var old: [[UInt8]] = []
        for path in lock.files.keys.sorted() where path.name.hasSuffix(".swift") {
            if let bytes = try output.content(of: path) { old.append(bytes) }
        }
        let new = set.files.filter { $0.path.name.hasSuffix(".swift") }.map(\.bytes)
        return CallerChanges(old: old, new: new, access: options.access.rawValue).lines
    }
}
