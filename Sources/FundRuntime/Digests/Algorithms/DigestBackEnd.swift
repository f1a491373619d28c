/// The digests and the one message code that calls need, of a library.
package protocol DigestBackEnd {
    /// The digest of the bytes.
    static func digest(_ algorithm: DigestAlgorithm, of bytes: [UInt8]) throws(UnavailableAlgorithm) -> [UInt8]
    /// The HMAC-MD5 of the bytes; a key may be empty.
    static func hmacMD5(of bytes: [UInt8], key: [UInt8]) throws(UnavailableAlgorithm) -> [UInt8]
}
