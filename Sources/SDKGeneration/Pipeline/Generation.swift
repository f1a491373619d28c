/// The way from a folder of specs to a folder of Swift.
///
/// Only the first lines of each command read, and only the last line of `generate` writes.
package struct Generation: Sendable {
    let request: GenerationRequest
    let faults: FaultInjector

    /// Prepares a run; `faults` is asked before every step that changes a file.
    package init(_ request: GenerationRequest, faults: @escaping FaultInjector = noFaults) {
        self.request = request
        self.faults = faults
    }

    /// Brings the output folder up to date, or with `dryRun` says what that would change.
    package func generate() -> RunReport {
        RunReport.of(.generate, request) { report throws(FileProblem) in
            guard let (set, tests) = try render(&report) else { return }
            try request.dryRun ? preview(set, &report) : update(set, &report)
            // An edit that is in the way stops all of it.
            guard report.exit == .success || request.dryRun else { return }
            onTests(tests, &report) { generation, set, report throws(FileProblem) in
                try request.dryRun ? generation.preview(set, &report) : generation.update(set, &report)
            }
        }
    }

    /// Says how the output folder differs from what the specs make, and writes nothing.
    package func check() -> RunReport {
        RunReport.of(.check, request) { report throws(FileProblem) in
            guard let (set, tests) = try render(&report) else { return }
            try compare(set, &report)
            onTests(tests, &report) { generation, set, report throws(FileProblem) in
                try generation.compare(set, &report)
            }
        }
    }

    /// Says what is wrong with the specs.
    package func validate() -> RunReport {
        RunReport.of(.validate, request) { report throws(FileProblem) in
            guard let specs = discoverSpecs(&report) else { return }
            report.add(mistakes(in: specs.map(\.source)), about: specs)
        }
    }

    /// Everything from the folders of inputs to the files and the tests asked for, in memory; nil when the run is over.
    private func render(_ report: inout RunReport) throws(FileProblem) -> (OutputSet, tests: OutputSet?)? {
        try requireOutputBesideInputs()
        let options = try options(&report)
        let module = try testedModule(options)
        guard let inputs = discover(&report), let code = render(inputs, options, testing: module, &report),
            let set = report.placed(code.files, from: inputs, options: options.recorded)
        else { return nil }
        guard let module else { return (set, nil) }
        var recorded = options.recorded
        recorded[LockFile.testsOption] = module.recorded
        let tests = OutputSet(code.tests, from: inputs, options: recorded, diagnostics: &report.diagnostics)
        if tests == nil { report.exit = .findings }
        return tests.map { (set, $0) }
    }
}
