import Foundation
import Measuring
import SyntheticAPI

/// Runs that are not the first one over many files.
extension GenerationScale {
    /// Prints what a run costs that finds nothing to do, beside reading and hashing the same files, and what the same
    /// operations cost in one file.
    func measureOtherRuns(_ sizes: [Int]) throws {
        print("")
        print(Self.row("", "unchanged", "", "check", "", "read+hash", "", "ours/floor", "one file", "", ""))
        print(
            Self.row(
                "operations", "wall s", "cpu s", "wall s", "cpu s", "wall s", "cpu s", "cpu", "wall s", "cpu s", "MiB"))
        for operations in sizes {
            let unchanged = try measureUnchanged(operations)
            // A spec may have 16 MiB, which is 5,000 of these operations.
            let whole = operations <= 5000 ? try measureOneFile(operations) : nil
            print(
                Self.row(
                    "\(operations)", Self.figure(unchanged.generate.wall, 4), Self.figure(unchanged.generate.cpu, 4),
                    Self.figure(unchanged.check.wall, 4), Self.figure(unchanged.check.cpu, 4),
                    Self.figure(unchanged.floor.wall, 4), Self.figure(unchanged.floor.cpu, 4),
                    Self.figure(unchanged.generate.cpu / unchanged.floor.cpu, 2), Self.figure(whole?.wall, 3),
                    Self.figure(whole?.cpu, 3), Self.figure(whole?.peakMebibytes, 1)))
        }
    }

    private func measureUnchanged(_ operations: Int) throws -> (generate: Cost, check: Cost, floor: Cost) {
        let work = try works.folder("unchanged-\(operations)")
        try SyntheticAPI(operations: operations, seed: 1).writeSpecs { try work.write("schemas/\($0)", $1) }
        let folders = ["--schemas", work.path("schemas"), "--output", work.path("out")]
        _ = try Cost.least(of: 1, tool, ["generate"] + folders)
        let files = try ["schemas", "out"].flatMap { folder in
            try FileManager.default.subpathsOfDirectory(atPath: work.path(folder))
                .filter { !$0.hasSuffix("fundgen.lock") && $0.contains(".") }.map { work.path("\(folder)/\($0)") }
        }
        let runs = operations > 2000 ? 5 : 20
        return (
            try Cost.least(of: runs, tool, ["generate"] + folders), try Cost.least(of: runs, tool, ["check"] + folders),
            try Cost.least(of: runs, reader, files)
        )
    }

    private func measureOneFile(_ operations: Int) throws -> Cost {
        let work = try works.folder("one-file-\(operations)")
        try SyntheticAPI(operations: operations, seed: 1, operationsPerFile: operations)
            .writeSpecs { try work.write("schemas/\($0)", $1) }
        return try Cost.least(of: operations > 2000 ? 2 : 5, tool) { run in
            ["generate", "--schemas", work.path("schemas"), "--output", work.path("out\(run)")]
        }
    }
}
