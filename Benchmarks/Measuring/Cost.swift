import Foundation

/// What one run of a command cost, by the operating system's own account.
package struct Cost {
    /// The command's exit status.
    package var status: Int32
    /// Seconds from start to end.
    package var wall: Double
    /// Seconds of user and system time, of its child processes too.
    package var cpu: Double
    /// The most memory that was resident in one process.
    package var peakMebibytes: Double

    /// Runs a command, its output thrown away.
    package static func of(_ tool: String, _ arguments: [String]) throws -> Cost {
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
        let wall = ContinuousClock.now - start
        return Cost(
            status: status >> 8, wall: Double(wall.components.seconds) + Double(wall.components.attoseconds) / 1e18,
            cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime), peakMebibytes: Double(usage.ru_maxrss) / 1024)
    }

    /// The cheapest of several runs, each figure by itself; ends the program when one fails.
    ///
    /// On a shared machine the least is the nearest to what the command needs.
    package static func least(of runs: Int, _ tool: String, _ arguments: [String]) throws -> Cost {
        try least(of: runs, tool) { _ in arguments }
    }

    /// The cheapest of several runs whose arguments depend on the number of the run, from 0.
    ///
    /// What writes a folder should write a new one each time: ext4 without a journal does not use what files had that were
    /// removed in the last minutes, and looking past it took a seventh of a run of 1,000 operations.
    package static func least(of runs: Int, _ tool: String, _ argumentsOfRun: (Int) -> [String]) throws -> Cost {
        var least: Cost?
        for run in 0..<runs {
            let arguments = argumentsOfRun(run)
            let cost = try of(tool, arguments)
            guard cost.status == 0 else {
                print("\(tool) \(arguments.joined(separator: " ")) ended with \(cost.status)")
                exit(70)
            }
            least = Cost(
                status: 0, wall: min(cost.wall, least?.wall ?? .infinity), cpu: min(cost.cpu, least?.cpu ?? .infinity),
                peakMebibytes: min(cost.peakMebibytes, least?.peakMebibytes ?? .infinity))
        }
        return least ?? Cost(status: 0, wall: 0, cpu: 0, peakMebibytes: 0)
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
