import SwiftASN1

/// What DER bytes that were given as a key hold.
enum KeyKind: Hashable {
    case privateKey(algorithm: String, bits: Int)
    case publicKey(algorithm: String, bits: Int)
    case encryptedKey
    case certificate
    case certificateRequest
    case container
    case unknown

    /// Reads no more than it takes to tell.
    init(_ der: [UInt8]) {
        let parts = (try? DER.parse(der))?.parts ?? []
        switch parts.map(\.identifier) {
        case [.integer, .integer]:
            self = .publicKey(algorithm: "RSA", bits: Self.bits(parts[0]))
        case [.sequence, .bitString]:
            self = .publicKey(algorithm: Self.algorithm(parts[0]), bits: Self.publicBits(parts[1]))
        case [.sequence, .octetString]: self = .encryptedKey
        case [.sequence, .sequence, .bitString]:
            // A request has its subject second. A certificate has its number or algorithm there.
            let second = parts[0].parts.dropFirst().first
            let isRequest = second?.identifier == .sequence && second.map(Self.isAlgorithm) == false
            self = isRequest ? .certificateRequest : .certificate
        case let kinds where kinds.starts(with: [.integer, .sequence, .octetString]):
            let inner = parts[2].bytes.flatMap { try? DER.parse($0) }
            let modulus = inner?.parts.dropFirst().first
            self = .privateKey(algorithm: Self.algorithm(parts[1]), bits: modulus.map(Self.bits) ?? 0)
        case let kinds where kinds.starts(with: [.integer, .sequence]): self = .container
        case let kinds where kinds.starts(with: [.integer, .octetString]):
            self = .privateKey(algorithm: "elliptic curves", bits: 0)
        case let kinds where kinds.count >= 9 && kinds.allSatisfy({ $0 == .integer }):
            self = .privateKey(algorithm: "RSA", bits: Self.bits(parts[1]))
        case let kinds where kinds.count == 6 && kinds.allSatisfy({ $0 == .integer }):
            self = .privateKey(algorithm: "DSA", bits: 0)
        default: self = .unknown
        }
    }

    private static func bits(_ number: ASN1Node) -> Int {
        let digits = (number.bytes ?? []).drop { $0 == 0 }
        return digits.first.map { digits.count * 8 - $0.leadingZeroBitCount } ?? 0
    }

    /// The bits of an RSA key within an SPKI.
    private static func publicBits(_ key: ASN1Node) -> Int {
        let inner = key.bytes.flatMap { try? DER.parse($0.dropFirst()) }
        return inner?.parts.first.map(bits) ?? 0
    }

    private static func isAlgorithm(_ node: ASN1Node) -> Bool { node.parts.first?.identifier == .objectIdentifier }

    private static func algorithm(_ node: ASN1Node) -> String {
        let names = node.parts.compactMap { try? ASN1ObjectIdentifier(derEncoded: $0) }
        if names.contains([1, 2, 156, 10197, 1, 301]) { return "SM2" }
        switch names.first {
        case [1, 2, 840, 113_549, 1, 1, 1]: return "RSA"
        case [1, 2, 840, 113_549, 1, 1, 10]: return "RSASSA-PSS"
        case [1, 2, 840, 10045, 2, 1]: return "elliptic curves"
        case [1, 2, 840, 10040, 4, 1]: return "DSA"
        case [1, 3, 101, 110], [1, 3, 101, 111]: return "key exchange (X25519, X448)"
        case [1, 3, 101, 112], [1, 3, 101, 113]: return "EdDSA (Ed25519, Ed448)"
        default: return "another algorithm"
        }
    }
}

extension KeyError {
    /// Why DER bytes are not the RSA key that they should be.
    init(_ der: [UInt8], isPrivate: Bool) {
        switch KeyKind(der) {
        case .privateKey where !isPrivate: self = .privateKeyInPlaceOfPublic
        case .publicKey where isPrivate: self = .notAPrivateKey
        case .privateKey("RSA", let bits), .publicKey("RSA", let bits):
            self = bits < 2048 && bits > 0 ? .tooShort(bits: bits) : .unusable
        case .privateKey(let algorithm, _), .publicKey(let algorithm, _): self = .otherAlgorithm(algorithm)
        case .encryptedKey: self = .encrypted
        case .certificate: self = .certificate
        case .certificateRequest: self = .certificateRequest
        case .container: self = .otherFormat("a PKCS#12 container")
        case .unknown: self = .unusable
        }
    }
}
