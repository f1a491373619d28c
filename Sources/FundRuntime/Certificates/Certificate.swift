import SwiftASN1

/// The fields of an X.509 certificate that signing and trust need, read from its DER nodes.
///
/// It is read even where its key cannot be used: Alipay's root bundle holds an SM2 root and an ECDSA root with NULL
/// parameters, which complete X.509 libraries refuse.
package struct Certificate: Hashable, Sendable {
    /// The whole certificate.
    let der: [UInt8]
    /// The bytes that its signature covers.
    let signedBytes: [UInt8]
    let signatureAlgorithm: ASN1ObjectIdentifier
    let signature: [UInt8]
    /// The serial number: a big-endian two's complement.
    let serial: [UInt8]
    /// The issuer as DER, which is compared byte for byte.
    let issuer: [UInt8]
    let subject: [UInt8]
    let validity: ClosedRange<Int64>
    /// The key as SPKI.
    let publicKey: [UInt8]
    let extensions: CertificateExtensions

    /// Reads a certificate.
    package init(_ der: [UInt8]) throws(CertificateError) {
        do {
            let root = try DER.parse(der)
            var outer = try Self.children(root, .sequence)
            let signed = try Self.next(&outer)
            let algorithm = try Self.next(&outer)
            signature = Array(try ASN1BitString(derEncoded: try Self.next(&outer)).bytes)
            signatureAlgorithm = try Self.algorithm(algorithm)

            var fields = try Self.children(signed, .sequence)
            var field = try Self.next(&fields)
            if field.identifier == Self.contextTag(0) { field = try Self.next(&fields) }
            serial = try Self.bytes(field, .integer)
            // The algorithm is named twice, and an attacker could change the one outside.
            guard try Self.next(&fields).encodedBytes.elementsEqual(algorithm.encodedBytes) else {
                throw CertificateError.malformed
            }
            issuer = Array(try Self.next(&fields).encodedBytes)
            validity = try CertificateTime.validity(try Self.next(&fields))
            subject = Array(try Self.next(&fields).encodedBytes)
            publicKey = Array(try Self.next(&fields).encodedBytes)
            var extensions: ASN1Node?
            while let rest = fields.next() {
                if rest.identifier == Self.contextTag(3) { extensions = rest }
            }
            self.extensions = try CertificateExtensions(extensions)
            signedBytes = Array(signed.encodedBytes)
            self.der = der
        } catch let error as CertificateError {
            throw error
        } catch {
            throw .malformed
        }
        guard 1...64 ~= serial.count else { throw .malformed }
    }

    /// Whether the signature of a certificate is RSA of any kind, which is what the platform counts.
    static func hasRSASignature(_ der: [UInt8]) throws(CertificateError) -> Bool {
        do {
            var outer = try children(try DER.parse(der), .sequence)
            _ = try next(&outer)
            return try algorithm(try next(&outer)).oidComponents.starts(with: [1, 2, 840, 113_549, 1, 1])
        } catch {
            throw .malformed
        }
    }

    /// Whether the subject is its own issuer.
    var isSelfIssued: Bool { issuer == subject }

    /// Whether it was issued to the owner of another one.
    ///
    /// Merchants' certificates come from the same authorities as Alipay's, so that the way to a root does not tell them
    /// apart. Alipay's company changed its name once, and every name of it begins with the same word. Where the other one
    /// names no organisation, its whole name must be the same.
    func hasOwner(of other: Certificate) -> Bool {
        guard let expected = try? DistinguishedName.organization(other.subject) else { return subject == other.subject }
        guard let owner = try? DistinguishedName.organization(subject) else { return false }
        let alipay = Array("支付宝".utf8)
        return owner == expected || owner.starts(with: alipay) && expected.starts(with: alipay)
    }

    /// The key's numbers; nil when it is no RSA key of at least 2048 bits.
    var rsaNumbers: RSAPublicNumbers? { try? RSAPublicNumbers(publicKey) }

    // MARK: Nodes

    static func children(
        _ node: ASN1Node, _ identifier: ASN1Identifier
    ) throws(CertificateError) -> ASN1NodeCollection.Iterator {
        guard node.identifier == identifier, case .constructed(let nodes) = node.content else { throw .malformed }
        return nodes.makeIterator()
    }

    static func next(_ nodes: inout ASN1NodeCollection.Iterator) throws(CertificateError) -> ASN1Node {
        guard let node = nodes.next() else { throw .malformed }
        return node
    }

    static func bytes(_ node: ASN1Node, _ identifier: ASN1Identifier) throws(CertificateError) -> [UInt8] {
        guard node.identifier == identifier, case .primitive(let bytes) = node.content else { throw .malformed }
        return Array(bytes)
    }

    static func contextTag(_ number: UInt) -> ASN1Identifier {
        ASN1Identifier(tagWithNumber: number, tagClass: .contextSpecific)
    }

    private static func algorithm(_ node: ASN1Node) throws -> ASN1ObjectIdentifier {
        var parts = try children(node, .sequence)
        return try ASN1ObjectIdentifier(derEncoded: try next(&parts))
    }
}

extension RSA2Verifier {
    /// The key of a certificate.
    init(_ certificate: Certificate) throws(CertificateError) {
        guard let verifier = certificate.rsaNumbers.flatMap(Self.init) else { throw .unusableKey }
        self = verifier
    }
}

extension Certificate: Confidential {
    /// The serial number of the platform; names of people and companies stay out of logs.
    package var description: String { "Certificate(\((try? platformSerialNumber) ?? "without MD5"))" }
}
