import Foundation
import ProcessMeasurement

/// One line of the table: what a run costs, and its ratio to another build's.
struct CostRow {
    let specs: String
    let run: String
    let cost: ProcessCost
    let other: ProcessCost?

    /// What the columns mean.
    static let heading = line(["operations", "run", "CPU s", "wall s", "MiB", "other CPU s", "MiB", "CPU ratio"])

    var line: String {
        Self.line([
            specs, run, Self.figure(cost.cpu, 4), Self.figure(cost.wall, 4), Self.figure(cost.peakMebibytes, 1),
            Self.figure(other?.cpu, 4), Self.figure(other?.peakMebibytes, 1),
            Self.figure(other.map { cost.cpu / $0.cpu }, 2),
        ])
    }

    private static func figure(_ value: Double?, _ decimals: Int) -> String {
        value.map { String(format: "%.\(decimals)f", $0) } ?? "-"
    }

    private static func line(_ cells: [String]) -> String {
        cells.map { String(repeating: " ", count: max(1, 12 - $0.count)) + $0 }.joined()
    }
}
