import Synchronization

/// Gathers the optional fields of one response that could not be read.
final class UnreadableFields: Sendable {
    private let errors = Mutex<[ReplyError]>([])

    /// The errors, in the order of the fields.
    var all: [ReplyError] { errors.withLock { $0 } }

    func append(_ error: ReplyError) { errors.withLock { $0.append(error) } }
}
