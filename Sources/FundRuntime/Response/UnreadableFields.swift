import Synchronization

/// Gathers the optional fields of one response that could not be read.
final class UnreadableFields: Sendable {
    private let errors = Mutex<[ResponseError]>([])

    /// The errors, in the order of the fields.
    var all: [ResponseError] { errors.withLock { $0 } }

    func append(_ error: ResponseError) { errors.withLock { $0.append(error) } }
}
