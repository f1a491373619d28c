import Foundation
import _CryptoExtras

/// A new pair of RSA keys: FundTesting makes its keys with it, so that none is ever written down.
package struct RSAKeyPair: Sendable {
    /// The private key as bare base64 of PKCS#1.
    package let privateKey: String
    /// The public key as DER of an SPKI.
    package let publicKey: [UInt8]

    /// Makes a pair of 2048 bits.
    package init() throws {
        let key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        privateKey = key.derRepresentation.base64EncodedString()
        publicKey = Array(key.publicKey.derRepresentation)
    }
}
