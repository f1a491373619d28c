internal import Dispatch

/// The results of `body` for every number below `count`, in order, worked out on all cores.
///
/// Reading and rendering go file by file, and files know nothing of each other: the order in which they are worked on
/// cannot be seen in the result. At 1,000 operations in 100 files, two cores: 0.46 s of wall time became 0.33.
func inParallel<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
    guard count > 1 else { return (0..<count).map(body) }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
        // Every slot is written by one iteration alone, and all of them have ended before the buffer is read.
        nonisolated(unsafe) let slots = buffer.baseAddress
        DispatchQueue.concurrentPerform(iterations: count) { index in
            slots?.advanced(by: index).initialize(to: body(index))
        }
        initialized = count
    }
}
