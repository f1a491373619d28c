import SwiftASN1

/// The numbers of an RSA private key, big-endian and without zeros in front.
///
/// They are slices of the DER that was given; whether they belong together is for the library's arithmetic to say.
package struct RSAPrivateNumbers: Sendable {
    /// The public half, of the limits that it has.
    package let open: RSAPublicNumbers
    /// The private exponent.
    package let exponent: ArraySlice<UInt8>
    /// The two primes.
    package let primes: (ArraySlice<UInt8>, ArraySlice<UInt8>)
    /// The private exponent modulo each prime less one.
    package let exponents: (ArraySlice<UInt8>, ArraySlice<UInt8>)
    /// The inverse of the second prime modulo the first.
    package let coefficient: ArraySlice<UInt8>
    /// All of them once more, as PKCS#1 in DER.
    package let pkcs1: ArraySlice<UInt8>

    /// The numbers of a key in DER: PKCS#1 of two primes, or PKCS#8 of version 0.
    package init(_ der: [UInt8]) throws(KeyError) {
        guard let root = try? DER.parse(der), root.identifier == .sequence,
            let numbers = Self(pkcs1: root) ?? Self(pkcs8: root)
        else { throw KeyError(der, isPrivate: true) }
        self = numbers
    }

    private init?(pkcs1 root: ASN1Node) {
        let numbers = root.parts.compactMap(\.naturalNumber)
        // Version 0; 1 is of keys with more primes.
        guard root.parts.count == 9, numbers.count == 9, numbers[0].isEmpty,
            let open = RSAPublicNumbers(modulus: numbers[1], exponent: numbers[2])
        else { return nil }
        self.open = open
        exponent = numbers[3]
        primes = (numbers[4], numbers[5])
        exponents = (numbers[6], numbers[7])
        coefficient = numbers[8]
        pkcs1 = root.encodedBytes
    }

    private init?(pkcs8 root: ASN1Node) {
        let parts = root.parts
        // Version 0 alone; 1 has the public key behind. Attributes, as Windows writes them, say nothing about the key.
        let hasMore =
            parts.count == 4 && parts[3].identifier == ASN1Identifier(tagWithNumber: 0, tagClass: .contextSpecific)
        guard parts.count == 3 || hasMore, parts[0].naturalNumber?.isEmpty == true, RSAPublicNumbers.isRSA(parts[1]),
            parts[2].identifier == .octetString, let bytes = parts[2].bytes, let key = try? DER.parse(bytes),
            key.identifier == .sequence
        else { return nil }
        self.init(pkcs1: key)
    }
}
