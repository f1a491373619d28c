import Foundation

/// What one run of a command cost, by the operating system's own account.
struct Cost {
    var status: Int32
    var wall: Double
    var cpu: Double
    var peakMebibytes: Double

    static func of(_ tool: String, _ arguments: [String]) throws -> Cost {
        var process: pid_t = 0
        var words: [UnsafeMutablePointer<CChar>?] = ([tool] + arguments).map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        let start = ContinuousClock.now
        guard posix_spawn(&process, tool, &actions, nil, &words, environ) == 0 else {
            throw CocoaError(.executableNotLoadable)
        }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0 {}
        let wall = ContinuousClock.now - start
        let cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime)
        return Cost(
            status: status >> 8, wall: Double(wall.components.seconds) + Double(wall.components.attoseconds) / 1e18,
            cpu: cpu,
            peakMebibytes: Double(usage.ru_maxrss) / 1024)
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
