import Foundation

/// What libFuzzer calls: finds the signed node of a gateway reply in two ways, and stops where they disagree.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    compareInGBK(bytes)
    let plain = PlainEnvelope(bytes, node: "a_response")
    let envelope: GatewayEnvelope
    do {
        envelope = try GatewayEnvelope(bytes, node: "a_response")
    } catch {
        guard let plain else { return 0 }
        // A name that is there twice deeper inside is refused, too, which the second opinion does not look for.
        if case .malformedResponse(let fault) = error, fault.problem == .duplicateName { return 0 }
        // A signature that is no base64 is refused at once, which the second opinion leaves to its reader.
        precondition(error == .invalidSignature && signature(plain) == nil, "the runtime refuses a reply that is one")
        return 0
    }
    guard let plain else { preconditionFailure("the runtime takes what is no reply") }
    precondition(envelope.node == plain.node, "the two see different nodes")
    precondition(envelope.isErrorNode == plain.isErrorNode, "the two see different names")
    precondition(envelope.certificateSerialNumber.map { Array($0.utf8) } == plain.certificate, "different certificates")
    precondition(envelope.signature == signature(plain), "the two see different signatures")
    precondition(envelope.hasSign == (plain.signature != .absent), "one sees a signature and the other none")
    let verified = envelope.verifiedNode(by: SecondTry(node: envelope.node))
    precondition(verified != envelope.node, "a node was passed on that no signature covers")
    return 0
}

/// The node's bytes of a reply in GBK say what was read of them.
private func compareInGBK(_ bytes: [UInt8]) {
    let text = WireText(bytes, contentType: "text/plain;charset=GBK")
    guard text.utf8 != text.bytes, let envelope = try? GatewayEnvelope(text, node: "a_response"),
        let object = try? envelope.object(of: envelope.node)
    else { return }
    let again = Charset.gb18030.text(envelope.node).flatMap { try? JSONParser.object(Array($0.utf8)) }
    precondition(again == object, "another part of the reply was verified than was read")
}

private func signature(_ plain: PlainEnvelope) -> [UInt8]? {
    guard case .text(let text) = plain.signature else { return nil }
    return Data(base64Encoded: Data(text)).map { Array($0) }
}

/// Accepts everything but the node itself, so that the second try is taken wherever there is one.
private struct SecondTry: ResponseVerifier {
    let node: [UInt8]
    func isValidSignature(_ signature: [UInt8], for bytes: [UInt8]) -> Bool { bytes != node }
}
