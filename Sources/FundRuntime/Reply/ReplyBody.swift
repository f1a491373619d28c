/// A response, or an object inside one, that can read itself.
public protocol ReplyBody: Sendable {
    /// Reads the members.
    init(from reader: ReplyReader) throws(ReplyError)
}
