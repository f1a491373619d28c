#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A stage of a run, in the order in which they follow each other.
package enum Stage: String, Sendable, CaseIterable {
    /// Inputs are found and read from the disk.
    case find
    /// The inputs are hashed; the lock file is held against them and the output.
    case recall
    /// YAML becomes documents.
    case read
    /// Documents become a model.
    case resolve
    /// The rules look at the model.
    case check
    /// The model becomes plans.
    case plan
    /// Plans become text.
    case render
    /// The text is hashed and held against the output folder.
    case compare
    /// What differs is written.
    case write
}

/// What one stage of a run cost.
package struct StageTiming: Sendable {
    /// Which stage.
    package var stage: Stage
    /// How many files went through it.
    package var files: Int
    /// Nanoseconds from its start to its end.
    package var wall: UInt64
    /// Nanoseconds of processor time, over all threads.
    package var cpu: UInt64
}

/// Notes what the stages of a run cost, each as it ends.
///
/// Two calls of the operating system a stage, so it always runs.
package struct StageClock: Sendable {
    /// The stages that ended, in that order.
    package private(set) var timings: [StageTiming] = []

    /// Starts without a stage.
    package init() {}

    /// Runs a stage over so many files.
    package mutating func measure<Result, Problem: Error>(
        _ stage: Stage, files: Int, _ body: () throws(Problem) -> Result
    ) throws(Problem) -> Result {
        let start = (Self.now(CLOCK_MONOTONIC), Self.now(CLOCK_PROCESS_CPUTIME_ID))
        let result = try body()
        note(
            stage, files: files, wall: Self.now(CLOCK_MONOTONIC) - start.0,
            cpu: Self.now(CLOCK_PROCESS_CPUTIME_ID) - start.1)
        return result
    }

    /// Notes a stage that was measured elsewhere.
    package mutating func note(_ stage: Stage, files: Int, wall: UInt64, cpu: UInt64) {
        timings.append(StageTiming(stage: stage, files: files, wall: wall, cpu: cpu))
    }

    /// Adds what another clock noted.
    package mutating func add(_ other: StageClock) { timings += other.timings }

    /// Divides the last stage in two that went on side by side, by the processor time of the first one.
    mutating func divideLast(into first: Stage, cpu: UInt64, files: Int, and second: Stage, files others: Int) {
        guard let whole = timings.popLast() else { return }
        let cpu = min(cpu, whole.cpu)
        let wall = whole.cpu == 0 ? 0 : UInt64(Double(whole.wall) * Double(cpu) / Double(whole.cpu))
        note(first, files: files, wall: wall, cpu: cpu)
        note(second, files: others, wall: whole.wall - wall, cpu: whole.cpu - cpu)
    }

    /// Nanoseconds of processor time of the thread that asks.
    static func threadTime() -> UInt64 { now(CLOCK_THREAD_CPUTIME_ID) }

    private static func now(_ clock: clockid_t) -> UInt64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
