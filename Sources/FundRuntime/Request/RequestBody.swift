/// A request, or an object inside one, that can write itself.
public protocol RequestBody: Sendable {
    /// Writes the members, in the order they are to have on the wire.
    func write(to writer: inout RequestWriter)
    /// The Open Platform method, where the request and not the operation names it.
    var openPlatformMethod: String? { get }
}

extension RequestBody {
    /// None: the operation names the method.
    public var openPlatformMethod: String? { nil }
}
