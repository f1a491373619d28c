import Foundation
import Measuring

/// The tool that the build plugin runs, beside the one that the reference's plugin runs.
extension GenerationScale {
    /// Writes the specs' module into a folder as a build does: nothing is hashed, recorded or waited for.
    func measureModuleBuild(_ operations: Int, _ work: WorkFolder) throws -> Cost {
        try work.write("module/fundgen.yaml", "fundgenModule: 1\n")
        try FileManager.default.copyItem(atPath: work.path("schemas"), toPath: work.path("module/schemas"))
        let specs = try FileManager.default.subpathsOfDirectory(atPath: work.path("module"))
            .filter { $0.hasPrefix("schemas/") && $0.hasSuffix(".yaml") }.sorted()
        return try Cost.least(of: Self.runs(operations), moduleTool) { run in
            [work.path("module/fundgen.yaml"), work.path("built\(run)")] + specs
        }
    }

    /// Prints what the build plugins' tools cost; the reference has one tool for both uses.
    func printModuleBuilds(_ points: [Point]) {
        print("")
        print(Self.row("", "in a build", "", "", "ours/floor", "reference", "", "ref./ours", ""))
        print(Self.row("operations", "wall s", "cpu s", "MiB", "cpu", "wall s", "cpu s", "wall", "cpu"))
        for point in points {
            let (ours, other) = (point.module, point.reference)
            print(
                Self.row(
                    "\(point.operations)", Self.figure(ours.wall, 4), Self.figure(ours.cpu, 4),
                    Self.figure(ours.peakMebibytes, 1), Self.figure(ours.cpu / point.floor, 2),
                    Self.figure(other?.wall, 3), Self.figure(other?.cpu, 2),
                    Self.figure(other.map { $0.wall / ours.wall }, 1), Self.figure(other.map { $0.cpu / ours.cpu }, 0)))
        }
    }
}
