/// Hands the fields of one verified object to the type that is made of them.
///
/// Takes wire names and spellings as `ReplyReader` does. It does not throw: the first mistake is kept, all values after
/// it are placeholders, and the runtime throws the mistake instead of handing the value on. A throwing read after each
/// stored property makes the compiler write the destruction of all earlier ones, for every field anew: for 20
/// operations 27 of 216 KiB of code in release and 83 of 467 in debug (`Benchmarks/README.md`).
public struct ReplyFields: Sendable {
    let reader: ReplyReader
    /// The first field that could not be read.
    private(set) var failure: ReplyError?

    /// The fields of the object that a reader stands at.
    package init(_ reader: ReplyReader) { self.reader = reader }

    /// Fields of which none is to be read any more.
    init(failed failure: ReplyError) {
        reader = ReplyReader(JSONObject())
        self.failure = failure
    }

    /// The whole object: fields that no property covers stay reachable.
    public var object: JSONObject { reader.object }

    /// Keeps a mistake, unless there was one before.
    mutating func fail(_ mistake: ReplyError) { failure = failure ?? mistake }

    /// The value of a field that must be there.
    ///
    /// Inlined, as the next: a call would hand over a closure and count three references for each field.
    @inline(__always)
    mutating func required<Value>(
        _ name: String, else placeholder: (ReplyError) -> Value, _ read: (ReplyReader) throws(ReplyError) -> Value?
    ) -> Value {
        let failure: ReplyError
        do throws(ReplyError) {
            if let earlier = self.failure { throw earlier }
            if let value = try read(reader) { return value }
            failure = reader.missing(name)
        } catch { failure = error }
        self.failure = failure
        return placeholder(failure)
    }

    /// The value of a field that may be missing; where mistakes are noted, one that cannot be read is nil.
    @inline(__always)
    mutating func optional<Value>(_ read: (ReplyReader) throws(ReplyError) -> Value?) -> Value? {
        guard failure == nil else { return nil }
        do throws(ReplyError) { return try read(reader) } catch {
            if !reader.notes(error) { failure = error }
            return nil
        }
    }
}
