internal import Synchronization

/// The results of `body` for every number below `count`, in order, worked out on all cores.
///
/// Reading and rendering go file by file, and files know nothing of each other: the order in which they are worked on
/// cannot be seen in the result.
func inParallel<Result: Sendable>(_ count: Int, _ body: @escaping @Sendable (Int) -> Result) -> [Result] {
    [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
        // Every slot is written once, by one thread, and all of them have ended before the buffer is read.
        nonisolated(unsafe) let slots = buffer
        let next = Counter()
        onAllCores(atMost: count) {
            while let index = next.taken(below: count) { slots.initializeElement(at: index, to: body(index)) }
        }
        initialized = count
    }
}

/// Numbers from zero up, each given to one thread.
private final class Counter: Sendable {
    private let next = Atomic(0)

    func taken(below count: Int) -> Int? {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        return index < count ? index : nil
    }
}
