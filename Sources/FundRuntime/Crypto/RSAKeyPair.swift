import Foundation

/// A new pair of RSA keys: FundTesting makes its keys with it, so that none is ever written down.
package struct RSAKeyPair: Sendable {
    /// The private key as bare base64 of PKCS#1.
    package let privateKey: String
    /// The public key as DER of an SPKI.
    package let publicKey: [UInt8]

    /// Makes a pair of 2048 bits.
    package init() throws {
        let pair = try RSAPrivateKey.newPair(bits: 2048)
        privateKey = Data(pair.pkcs1).base64EncodedString()
        publicKey = pair.spki
    }
}
