#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Does the same work in this thread and in one for every other processor, and returns when all have ended.
///
/// A thread that cannot be had is done without: where processes are limited, libdispatch waits for one for ever.
func onAllCores(atMost limit: Int, _ work: @escaping @Sendable () -> Void) {
    let processors = min(limit, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let shared = Unmanaged.passRetained(Work(run: work))
    defer { shared.release() }
    var threads: [pthread_t] = []
    for _ in 1..<max(processors, 1) {
        #if canImport(Glibc)
            var thread = pthread_t()
        #else
            var thread: pthread_t?
        #endif
        guard pthread_create(&thread, nil, { start($0) }, shared.toOpaque()) == 0 else { break }
        let started: pthread_t? = thread
        if let started { threads.append(started) }
    }
    work()
    for thread in threads { pthread_join(thread, nil) }
}

/// A closure as C takes it.
private final class Work: Sendable {
    let run: @Sendable () -> Void

    init(run: @escaping @Sendable () -> Void) { self.run = run }
}

private func start(_ work: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let work { Unmanaged<Work>.fromOpaque(work).takeUnretainedValue().run() }
    return nil
}
