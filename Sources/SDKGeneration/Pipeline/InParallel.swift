internal import Dispatch

/// The results of `body` for every number below `count`, in order, worked out on all cores.
///
/// Reading and rendering go file by file, and files know nothing of each other: the order in which they are worked on
/// cannot be seen in the result.
func inParallel<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
    [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
        // Every slot is written once, by one thread, and all of them have ended before the buffer is read.
        nonisolated(unsafe) let slots = buffer
        DispatchQueue.concurrentPerform(iterations: count) { slots.initializeElement(at: $0, to: body($0)) }
        initialized = count
    }
}
