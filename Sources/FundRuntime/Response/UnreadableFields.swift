import Synchronization

/// Gathers the optional fields of one response that could not be read.
final class UnreadableFields: Sendable {
    /// Whether a required field that is missing is an empty value in place of a mistake, as a test's own responses have it.
    let fillsMissing: Bool
    private let errors = Mutex<[ResponseError]>([])

    init(fillsMissing: Bool = false) { self.fillsMissing = fillsMissing }

    /// The errors, in the order of the fields.
    var all: [ResponseError] { errors.withLock { $0 } }

    func append(_ error: ResponseError) { errors.withLock { $0.append(error) } }
}
