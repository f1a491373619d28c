import SwiftASN1

/// What a certificate says about its own use.
struct CertificateExtensions: Hashable, Sendable {
    /// Whether it may issue certificates; nil when it says nothing.
    private(set) var isAuthority: Bool?
    /// How many authorities may be between it and the last certificate; nil without a limit.
    private(set) var maximumPathLength: Int?
    /// Whether its key may sign certificates; true when it says nothing.
    private(set) var maySignCertificates = true
    /// Whether its key may sign data; true when it says nothing.
    private(set) var maySignData = true
    /// Whether it has a critical extension that this module does not know, and that forbids its use.
    private(set) var hasUnknownCritical = false

    /// Reads the extensions, where there are any.
    init(_ node: ASN1Node?) throws {
        guard let node else { return }
        var explicit = try Certificate.children(node, node.identifier)
        var extensions = try Certificate.children(try Certificate.next(&explicit), .sequence)
        var seen: [ASN1ObjectIdentifier] = []
        while let one = extensions.next() {
            var parts = try Certificate.children(one, .sequence)
            let name = try ASN1ObjectIdentifier(derEncoded: try Certificate.next(&parts))
            guard !seen.contains(name), seen.count < 64 else { throw CertificateError.malformed }
            seen.append(name)
            var value = try Certificate.next(&parts)
            var isCritical = false
            if value.identifier == .boolean {
                isCritical = try Bool(derEncoded: value)
                value = try Certificate.next(&parts)
            }
            try read(name, try Certificate.bytes(value, .octetString), isCritical)
        }
    }

    private mutating func read(_ name: ASN1ObjectIdentifier, _ value: [UInt8], _ isCritical: Bool) throws {
        switch name {
        case [2, 5, 29, 19]: try readBasicConstraints(value)
        case [2, 5, 29, 15]:
            let bits = Array(try ASN1BitString(derEncoded: value).bytes)
            let first = bits.first ?? 0
            // Bits from the left: digitalSignature, contentCommitment; keyCertSign is the sixth.
            maySignData = first & 0xC0 != 0
            maySignCertificates = first & 0x04 != 0
        // Who may use the key for what on the web, names and policies: they forbid nothing here.
        case [2, 5, 29, 37], [2, 5, 29, 17], [2, 5, 29, 32], [2, 5, 29, 14], [2, 5, 29, 35], [2, 5, 29, 31]: break
        default: if isCritical { hasUnknownCritical = true }
        }
    }

    private mutating func readBasicConstraints(_ value: [UInt8]) throws {
        var parts = try Certificate.children(try DER.parse(value), .sequence)
        isAuthority = false
        guard var part = parts.next() else { return }
        if part.identifier == .boolean {
            isAuthority = try Bool(derEncoded: part)
            guard let next = parts.next() else { return }
            part = next
        }
        maximumPathLength = try Int(derEncoded: part)
    }
}
