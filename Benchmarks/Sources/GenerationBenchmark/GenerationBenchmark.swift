import Foundation
import ProcessMeasurement
import SyntheticAPI

/// Runs the generator on the real specs and on made-up ones of growing size, beside another build when one is given.
///
/// Arguments: the folder of this build's tools, the folder of the other build's tools or `-`, the real specs, then numbers
/// of operations.
@main
struct GenerationBenchmark {
    /// The folders of built tools; the first is this build's.
    let builds: [String]
    /// Where everything is written; removed at the very end, so that no run finds blocks that were just given back.
    let work: TemporaryFolder

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 4 else {
            print("usage: GenerationBenchmark TOOLS OTHER-TOOLS|- SPECS [OPERATIONS …]")
            exit(64)
        }
        let benchmark = GenerationBenchmark(
            builds: [arguments[1]] + (arguments[2] == "-" ? [] : [arguments[2]]),
            work: try TemporaryFolder("generation"))
        defer { benchmark.work.remove() }
        let sizes = arguments.dropFirst(4).compactMap { Int($0) }

        print(CostRow.heading)
        try benchmark.measure("schemas/", schemas: arguments[3], runs: 20)
        for operations in sizes.isEmpty ? [6, 100, 1000, 10_000] : sizes {
            let specs = try benchmark.work.folder("\(operations)")
            try SyntheticAPI(operations: operations, seed: 1).writeSpecs { try specs.write("schemas/\($0)", $1) }
            let runs = operations > 2000 ? 3 : operations < 100 ? 20 : 7
            try benchmark.measure("\(operations)", schemas: specs.path("schemas"), runs: runs)
        }
        if sizes.isEmpty { try benchmark.measurePlatform() }
    }

    /// Prints the rows of a service of the platform's proportions, and of specs with 3,000 names that lead nowhere beside
    /// the same ones without.
    private func measurePlatform() throws {
        let specs = try work.folder("platform")
        try PlatformAPI(seed: 1).writeSpecs { try specs.write("schemas/\($0)", $1) }
        try measure("platform", schemas: specs.path("schemas"), runs: 3)
        for isWrong in [false, true] {
            let specs = try work.folder("names-\(isWrong)")
            try PlatformAPI(operations: 700, seed: 1, hasUnknownNames: isWrong)
                .writeSpecs { try specs.write("schemas/\($0)", $1) }
            try row(
                isWrong ? "3,000 wrong" : "none wrong", "validate", "fundgen", runs: 20, endingWith: isWrong ? 1 : 0
            ) { _, _ in
                ["validate", "--schemas", specs.path("schemas")]
            }
        }
    }

    /// Prints a row for each way of running the generator over some specs.
    private func measure(_ name: String, schemas: String, runs: Int) throws {
        let folder = try work.folder("out-\(name.filter { $0 != "/" })")
        func row(_ run: String, _ tool: String, _ arguments: (_ build: Int, _ run: Int) -> [String]) throws {
            try self.row(name, run, tool, runs: runs, arguments)
        }
        func folders(_ build: Int, _ run: Int) -> [String] {
            ["--schemas", schemas, "--output", folder.path("\(build)-\(run)")]
        }
        try row("validate", "fundgen") { _, _ in ["validate", "--schemas", schemas] }
        try row("generate", "fundgen") { ["generate"] + folders($0, $1) }
        try row("… again", "fundgen") { build, _ in ["generate"] + folders(build, 0) }
        try row("check", "fundgen") { build, _ in ["check"] + folders(build, 0) }

        // The build plugin's tool takes a target's manifest and every spec by its path from there.
        try folder.write("target/fundgen.yaml", "fundgenModule: 1\n")
        try FileManager.default.copyItem(atPath: schemas, toPath: folder.path("target/schemas"))
        let specs = try FileManager.default.subpathsOfDirectory(atPath: folder.path("target/schemas"))
            .filter { $0.hasSuffix(".yaml") }.sorted().map { "schemas/\($0)" }
        try row("in a build", "fundgen-build-module") { build, run in
            [folder.path("target/fundgen.yaml"), folder.path("built-\(build)-\(run)")] + specs
        }
    }

    private func row(
        _ specs: String, _ run: String, _ tool: String, runs: Int, endingWith status: Int32 = 0,
        _ arguments: (_ build: Int, _ run: Int) -> [String]
    ) throws {
        let tools = builds.map { "\($0)/\(tool)" }
        let costs = try ProcessCost.least(of: runs, tools, endingWith: status, arguments)
        print(CostRow(specs: specs, run: run, cost: costs[0], other: costs.dropFirst().first).line)
    }
}
