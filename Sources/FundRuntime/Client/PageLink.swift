import Foundation

/// The answer to the execution of a page: a link for the person it is about.
///
/// Whoever has it can act on it, so it is kept out of logs. It is an `https` address; one that a reply brings in any other
/// form is no answer.
public struct PageLink: ResponseBody {
    /// The member that carries it.
    static let member = "body"

    /// The address to open.
    public let link: Redacted<String>
    /// Every member that came.
    public let wire: JSONObject

    /// Reads the link.
    public init(from reader: inout ResponseReader) {
        link = reader.redacted(Self.member)
        wire = reader.object
        if !Self.isAddress(link.reveal()) { reader.fail(ResponseError(Self.member, .expected("an https address"))) }
    }

    private static func isAddress(_ text: String) -> Bool {
        let parts = URLComponents(string: text)
        let isLocal = parts?.host.map { Endpoint.loopback.contains($0) } ?? false
        guard let parts, parts.host?.isEmpty == false else { return false }
        return parts.scheme == "https" || parts.scheme == "http" && isLocal
    }
}
