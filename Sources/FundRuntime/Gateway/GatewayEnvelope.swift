import Foundation

/// The outer object of a gateway reply: where the node is, and its signature.
///
/// The signature covers the node's bytes exactly as they came, so the node is found by its place and never re-encoded.
package struct GatewayEnvelope {
    /// The node's bytes, from its first to its last, as they came.
    package let node: [UInt8]
    /// What these bytes say; nil where they came in another charset, so that they are read only after they were verified.
    private let value: JSONValue?
    private let contentType: String?
    /// Whether the node is `error_response`.
    package let isErrorNode: Bool
    /// The signature; nil when the reply has none.
    package let signature: [UInt8]?
    /// Whether the reply has a place for one, be it empty.
    let hasSign: Bool
    /// The certificate that the reply says it was signed with.
    package let certificateSerialNumber: String?

    /// Scans a reply to a method, in UTF-8.
    package init(_ body: [UInt8], node name: String) throws(UnknownCause) {
        try self.init(WireText(utf8: body), node: name)
    }

    /// Scans a reply to a method.
    init(_ text: WireText, node name: String) throws(UnknownCause) {
        let members: [JSONParser.Member]
        do { members = try JSONParser.members(text.utf8) } catch { throw .malformedResponse(error) }
        let nodes = members.filter { $0.name == name || $0.name == "error_response" }
        guard let found = nodes.first, nodes.count == 1 else { throw .unexpectedResponse }
        node = text.original(found.range)
        value = text.isConverted ? nil : found.value
        contentType = text.contentType
        isErrorNode = found.name != name
        certificateSerialNumber = try Self.certificateSerialNumber(members)
        let sign = members.first { $0.name == "sign" }?.value
        hasSign = sign != nil
        signature = try Self.signature(sign ?? .null)
    }

    private static func signature(_ sign: JSONValue) throws(UnknownCause) -> [UInt8]? {
        if sign == .null { return nil }
        // What is not a string is no signature, and not the absence of one either.
        guard case .string(let text) = sign, let bytes = Data(base64Encoded: text) else { throw .invalidSignature }
        return Array(bytes)
    }

    private static func certificateSerialNumber(_ members: [JSONParser.Member]) throws(UnknownCause) -> String? {
        guard let member = members.first(where: { $0.name == "alipay_cert_sn" }) else { return nil }
        guard case .string(let text) = member.value else { throw .unexpectedResponse }
        return text.isEmpty ? nil : text
    }

    /// The bytes that the signature covers, or nil when it covers none.
    ///
    /// They are the node's or, as some gateways sign before they escape slashes, the node's with `/` for `\/`. The
    /// second try is safe because its caller decodes the bytes returned, which are the ones that were verified.
    package func verifiedNode(by verifier: any ResponseVerifier) -> [UInt8]? {
        guard let signature else { return nil }
        if verifier.isValidSignature(signature, for: node) { return node }
        guard let unescaped = Self.withoutEscapedSlashes(node) else { return nil }
        return verifier.isValidSignature(signature, for: unescaped) ? unescaped : nil
    }

    /// The text of an encrypted node's bytes; nil where the node is in the clear.
    static func cipherText(_ bytes: [UInt8]) -> String? {
        guard bytes.first == UInt8(ascii: "\""), case .string(let text) = try? JSONParser.value(bytes) else {
            return nil
        }
        return text
    }

    /// The object of bytes that were verified; the node as it came is not read a second time.
    func object(of bytes: [UInt8]) throws(UnknownCause) -> JSONObject {
        if case .object(let object) = value, bytes == node { return object }
        do { return try JSONParser.object(WireText(bytes, contentType: contentType)) } catch {
            throw .malformedResponse(error)
        }
    }

    private static func withoutEscapedSlashes(_ bytes: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte == UInt8(ascii: "/"), result.last == UInt8(ascii: "\\") { result.removeLast() }
            result.append(byte)
        }
        return result.count == bytes.count ? nil : result
    }
}
