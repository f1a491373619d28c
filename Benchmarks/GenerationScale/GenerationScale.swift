import Foundation
import Measuring
import SyntheticAPI

/// Runs `fundgen generate` on made-up specs of growing size, beside its floor and, when given, the reference.
///
/// Arguments: the tool, the build plugin's tool, the floor's event parser, the reader of unchanged files, the reference or
/// `-`, the file for the plot, then sizes.
@main
struct GenerationScale {
    let tool: String
    let moduleTool: String
    let events: String
    let reader: String
    let reference: String?
    /// Where everything is written; removed at the very end, so that no run finds room that was just given back.
    let works: WorkFolder

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 7 else {
            print(
                "usage: GenerationScale TOOL MODULE-TOOL YAML-EVENTS READ-AND-HASH REFERENCE|- PLOT.svg [OPERATIONS …]")
            exit(64)
        }
        let given = arguments.dropFirst(7).compactMap { Int($0) }
        let scale = GenerationScale(
            tool: arguments[1], moduleTool: arguments[2], events: arguments[3], reader: arguments[4],
            reference: arguments[5] == "-" ? nil : arguments[5], works: try WorkFolder("scale"))
        defer { scale.works.remove() }
        print(
            "\(row("", "spec", "out", "ours", "", "", "", "floor", "", "ours/floor", "reference", "", "", "ref./ours"))"
        )
        print(
            row(
                "operations", "MB", "MB", "wall s", "cpu s", "MiB", "lines/op", "parse s", "cp s", "cpu", "wall s",
                "cpu s", "MiB", "cpu"))
        let sizes = given.isEmpty ? [6, 100, 1000, 10_000] : given
        let points = try sizes.map { try scale.measure($0) }
        if let first = points.first(where: { $0.operations >= 100 }), let last = points.last,
            last.operations > first.operations
        {
            func exponent(_ cost: (Cost) -> Double) -> Double {
                log(cost(last.ours) / cost(first.ours)) / log(Double(last.operations) / Double(first.operations))
            }
            print(
                String(
                    format: "exponent from %d to %d operations: cpu %.2f, memory %.2f", first.operations,
                    last.operations, exponent(\.cpu), exponent(\.peakMebibytes)))
        }
        var plot = LogPlot(title: "CPU seconds by operations")
        plot.add("fundgen", points.map { (Double($0.operations), $0.ours.cpu) })
        plot.add("parse + cp", points.map { (Double($0.operations), $0.floor) })
        plot.add(
            "reference",
            points.compactMap { point in
                point.reference.map { (Double(point.operations), $0.cpu) }
            })
        try plot.write(to: URL(filePath: arguments[6]))
        scale.printModuleBuilds(points)
        try scale.measureOtherRuns(sizes)
    }

    /// What was measured at one size.
    struct Point {
        let operations: Int
        let ours: Cost
        let module: Cost
        let floor: Double
        let reference: Cost?
    }

    private func measure(_ operations: Int) throws -> Point {
        let work = try works.folder("generate-\(operations)")
        let service = SyntheticAPI(operations: operations, seed: 1)
        try service.writeSpecs { try work.write("schemas/\($0)", $1) }
        let runs = Self.runs(operations)
        let ours = try Cost.least(of: runs, tool) { run in
            ["generate", "--schemas", work.path("schemas"), "--output", work.path("out\(run)")]
        }
        let parse = try Cost.least(of: runs, events, [work.path("schemas")])
        let copy = try Cost.least(of: runs, "cp") { run in ["-r", work.path("out0"), work.path("copy\(run)")] }
        let module = try measureModuleBuild(operations, work)
        let other = try runReference(service, operations, work)
        let floor = parse.cpu + copy.cpu
        print(
            Self.row(
                "\(operations)", Self.figure(Double(try work.size(of: "schemas")) / 1e6, 2),
                Self.figure(Double(try work.size(of: "out0")) / 1e6, 2), Self.figure(ours.wall, 4),
                Self.figure(ours.cpu, 3), Self.figure(ours.peakMebibytes, 1),
                Self.figure(Double(try lines(in: work, "out0")) / Double(operations), 0), Self.figure(parse.cpu, 3),
                Self.figure(copy.cpu, 3), Self.figure(ours.cpu / floor, 2), Self.figure(other?.wall, 3),
                Self.figure(other?.cpu, 2), Self.figure(other?.peakMebibytes, 0),
                Self.figure(other.map { $0.cpu / ours.cpu }, 0)))
        return Point(operations: operations, ours: ours, module: module, floor: floor, reference: other)
    }

    /// How often something is run at a size: more often where a run is short.
    static func runs(_ operations: Int) -> Int { operations > 2000 ? 2 : operations < 100 ? 20 : 5 }

    /// The reference on the same shapes, as OpenAPI; once, and up to 1,000 operations, since it takes long.
    private func runReference(_ service: SyntheticAPI, _ operations: Int, _ work: WorkFolder) throws -> Cost? {
        guard let reference, operations <= 1000 else { return nil }
        var text = ""
        service.writeOpenAPI { text += $0 }
        try work.write("openapi.yaml", text)
        return try Cost.least(of: operations < 100 ? Self.runs(operations) : 1, reference) { run in
            [
                "generate", work.path("openapi.yaml"), "--mode", "types", "--mode", "client", "--access-modifier",
                "public", "--output-directory", work.path("reference\(run)"),
            ]
        }
    }

    private func lines(in work: WorkFolder, _ folder: String) throws -> Int {
        let names = try FileManager.default.contentsOfDirectory(atPath: work.path(folder))
        return try names.filter { $0.hasSuffix(".swift") }.reduce(0) { total, name in
            try total + Data(contentsOf: work.url.appending(path: "\(folder)/\(name)")).count { $0 == 0x0A }
        }
    }

    static func figure(_ value: Double?, _ decimals: Int) -> String {
        value.map { String(format: "%.\(decimals)f", $0) } ?? "-"
    }

    static func row(_ cells: String...) -> String {
        cells.map { String(repeating: " ", count: max(1, 11 - $0.count)) + $0 }.joined()
    }
}
