import Foundation

/// What one run of a command cost, by the operating system's own account.
package struct ProcessCost {
    /// Seconds from start to end.
    package var wall: Double
    /// Seconds of user and system time, of its child processes too.
    package var cpu: Double
    /// The most memory that was resident in one process.
    package var peakMebibytes: Double

    /// Runs a command, its output thrown away; ends the program when the command ends with another status than expected.
    package static func of(_ tool: String, _ arguments: [String], endingWith expected: Int32 = 0) throws -> ProcessCost
    {
        var process: pid_t = 0
        var words: [UnsafeMutablePointer<CChar>?] = ([tool] + arguments).map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for output: Int32 in 1...2 { posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0) }
        let start = ContinuousClock.now
        guard posix_spawnp(&process, tool, &actions, nil, &words, environ) == 0 else {
            throw CocoaError(.executableNotLoadable)
        }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0 {}
        guard status == expected << 8 else {
            print("\(tool) \(arguments.joined(separator: " ")) ended with \(status >> 8)")
            exit(70)
        }
        return ProcessCost(
            wall: (ContinuousClock.now - start) / .seconds(1), cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime),
            peakMebibytes: Double(usage.ru_maxrss) / 1024)
    }

    /// The cheapest of several runs of each of several commands, each figure by itself.
    ///
    /// The commands take turns, so that whatever else the machine does hits all of them; the least is the nearest to what a
    /// command needs. Arguments are made per run: what writes a folder writes a new one each time, because ext4 without a
    /// journal looks past the blocks of recently removed files, which is up to a seventh of a run.
    package static func least(
        of runs: Int, _ tools: [String], endingWith expected: Int32 = 0,
        _ arguments: (_ tool: Int, _ run: Int) -> [String]
    ) throws -> [ProcessCost] {
        var least = tools.map { _ in ProcessCost(wall: .infinity, cpu: .infinity, peakMebibytes: .infinity) }
        for run in 0..<runs {
            for (index, tool) in tools.enumerated() {
                let cost = try of(tool, arguments(index, run), endingWith: expected)
                least[index].wall = min(least[index].wall, cost.wall)
                least[index].cpu = min(least[index].cpu, cost.cpu)
                least[index].peakMebibytes = min(least[index].peakMebibytes, cost.peakMebibytes)
            }
        }
        return least
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
