extension StageClock {
    /// A table of what each stage cost; a stage that a run comes to twice is added up.
    package var text: String {
        var lines = ["stage        files    wall ms     cpu ms"]
        for stage in Stage.allCases {
            let found = timings.filter { $0.stage == stage }
            guard !found.isEmpty else { continue }
            lines.append(
                Self.line(
                    stage.rawValue, found.map(\.files).max(), found.reduce(0) { $0 + $1.wall },
                    found.reduce(0) { $0 + $1.cpu }))
        }
        lines.append(Self.line("all", nil, timings.reduce(0) { $0 + $1.wall }, timings.reduce(0) { $0 + $1.cpu }))
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ name: String, _ files: Int?, _ wall: UInt64, _ cpu: UInt64) -> String {
        name + String(repeating: " ", count: 10 - name.count) + padded(files.map { "\($0)" } ?? "", 8)
            + padded(milliseconds(wall), 11) + padded(milliseconds(cpu), 11)
    }

    /// Nanoseconds as milliseconds with two decimals.
    private static func milliseconds(_ time: UInt64) -> String {
        let hundredths = (time + 5_000) / 10_000
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.utf8.count)) + text
    }
}
