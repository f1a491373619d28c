/// A response, or an object inside one, that can read itself.
public protocol ResponseBody: Sendable {
    /// Reads the members; what cannot be read is noted in `reader` and is an empty value.
    ///
    /// Only the runtime calls it, and it throws the value away when anything was noted.
    init(from reader: inout ResponseReader)
}

extension ResponseBody {
    /// Reads the members of an object; throws the first that does not fit.
    public init(from object: JSONObject) throws(ResponseError) { self = try object.read { Self(from: &$0) } }

    /// Reads the members of an object of a test's own, in which required ones that are missing are empty values.
    package init(making object: JSONObject) throws(ResponseError) {
        self = try object.read(at: "", noting: UnreadableFields(fillsMissing: true)) { Self(from: &$0) }
    }

    /// The value for an object that could not be read; the failure keeps it from being handed on.
    static var placeholder: Self {
        var fields = ResponseReader(JSONObject(), path: "", noting: nil, failure: ResponseError("", .missing))
        return Self(from: &fields)
    }
}
