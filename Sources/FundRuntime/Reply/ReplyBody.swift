/// A response, or an object inside one, that can read itself.
public protocol ReplyBody: Sendable {
    /// Reads the members; what cannot be read is noted in `reader` and stands as an empty value.
    ///
    /// Only the runtime calls it, and it throws the value away when anything was noted.
    init(from reader: inout ReplyFields)
}

extension ReplyBody {
    /// Reads the members.
    ///
    /// Throws the first that does not fit.
    public init(from reader: ReplyReader) throws(ReplyError) {
        var fields = ReplyFields(reader)
        let body = Self(from: &fields)
        if let failure = fields.failure { throw failure }
        self = body
    }
}
