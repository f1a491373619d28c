import SwiftASN1

/// The numbers of an RSA public key, big-endian and without zeros in front.
///
/// One strict reader stands in front of every library: what they accept differs, and with some keys that libcrypto accepts
/// it signs or verifies wrongly without an error.
package struct RSAPublicNumbers: Hashable, Sendable {
    /// The modulus, of 2048 to 8192 bits.
    package let modulus: ArraySlice<UInt8>
    /// The exponent: odd, and at most of 33 bits.
    package let exponent: ArraySlice<UInt8>

    /// The numbers of a key in DER: SPKI or PKCS#1.
    package init(_ der: [UInt8]) throws(KeyError) {
        guard let root = try? DER.parse(der), root.identifier == .sequence,
            let numbers = Self(pkcs1: root) ?? Self(spki: root)
        else { throw KeyError(der, isPrivate: false) }
        self = numbers
    }

    /// The numbers, where RSA keys can have them.
    init?(modulus: ArraySlice<UInt8>, exponent: ArraySlice<UInt8>) {
        guard 2048...8192 ~= Self.bits(modulus), 2...33 ~= Self.bits(exponent), Self.isOdd(modulus),
            Self.isOdd(exponent)
        else { return nil }
        (self.modulus, self.exponent) = (modulus, exponent)
    }

    private init?(pkcs1 root: ASN1Node) {
        let parts = root.parts
        guard parts.count == 2, let modulus = parts[0].naturalNumber, let exponent = parts[1].naturalNumber else {
            return nil
        }
        self.init(modulus: modulus, exponent: exponent)
    }

    private init?(spki root: ASN1Node) {
        let parts = root.parts
        // The first byte of a BIT STRING counts the bits that the last byte leaves unused.
        guard parts.count == 2, Self.isRSA(parts[0]), parts[1].identifier == .bitString,
            let bits = parts[1].bytes, bits.first == 0, let key = try? DER.parse(bits.dropFirst()),
            key.identifier == .sequence
        else { return nil }
        self.init(pkcs1: key)
    }

    /// How many bits the modulus has.
    package var bits: Int { Self.bits(modulus) }

    /// Whether an algorithm is rsaEncryption with NULL, as it must be.
    ///
    /// RSASSA-PSS is another algorithm, whose keys must not make or check signatures of PKCS#1 v1.5.
    static func isRSA(_ algorithm: ASN1Node) -> Bool {
        let parts = algorithm.parts
        return algorithm.identifier == .sequence && parts.count == 2 && parts[1].identifier == .null
            && parts[1].bytes?.isEmpty == true
            && (try? ASN1ObjectIdentifier(derEncoded: parts[0])) == [1, 2, 840, 113_549, 1, 1, 1]
    }

    private static func bits(_ number: ArraySlice<UInt8>) -> Int {
        number.first.map { number.count * 8 - $0.leadingZeroBitCount } ?? 0
    }

    private static func isOdd(_ number: ArraySlice<UInt8>) -> Bool { number.last.map { $0 & 1 == 1 } ?? false }
}
