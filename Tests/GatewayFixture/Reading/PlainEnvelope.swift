/// A second opinion on where the signed node of a gateway reply is.
package struct PlainEnvelope {
    /// What the reply says of its signature.
    package enum Signature: Equatable {
        /// There is none.
        case absent
        /// The text of `sign`.
        case text([UInt8])
        /// A `sign` that is no string.
        case unusable
    }

    /// The bytes of the node.
    package let node: [UInt8]
    /// Whether it is `error_response`.
    package let isErrorNode: Bool
    /// The signature.
    package let signature: Signature
    /// The certificate that is named; empty counts as none.
    package let certificate: [UInt8]?

    /// Reads a reply; nil where it must be refused whatever its signature says.
    package init?(_ body: [UInt8], node name: String) {
        guard let members = PlainJSON.members(body) else { return nil }
        let nodes = members.filter { [Array(name.utf8), Array("error_response".utf8)].contains($0.name) }
        guard nodes.count == 1 else { return nil }
        node = nodes[0].value
        isErrorNode = nodes[0].name != Array(name.utf8)
        let values = Dictionary(
            uniqueKeysWithValues: members.map { (String(decoding: $0.name, as: UTF8.self), $0.value) })
        signature = values["sign"].map { value in PlainJSON.text(value).map { .text($0) } ?? .unusable } ?? .absent
        guard let certificate = values["alipay_cert_sn"] else {
            self.certificate = nil
            return
        }
        guard let text = PlainJSON.text(certificate) else { return nil }
        self.certificate = text.isEmpty ? nil : text
    }
}
