import FundRuntime

/// The libraries of cryptography that this build has, each behind the seam.
///
/// With both traits on there are two, and they must agree on everything.
enum Libraries {
    static var digests: [any DigestBackEnd.Type] {
        var all: [any DigestBackEnd.Type] = []
        #if SwiftCrypto
            all.append(SwiftCryptoDigests.self)
        #endif
        #if canImport(CLibCrypto)
            all.append(LibCryptoDigests.self)
        #endif
        return all
    }

    static func signing(_ numbers: RSAPrivateNumbers) -> [(any RSASigningKey)?] {
        var all: [(any RSASigningKey)?] = []
        #if SwiftCrypto
            all.append(SwiftCryptoPrivateKey(numbers))
        #endif
        #if canImport(CLibCrypto)
            all.append(LibCryptoPrivateKey(numbers))
        #endif
        return all
    }

    static func verifying(_ numbers: RSAPublicNumbers) -> [any RSAVerifyingKey] {
        var all: [(any RSAVerifyingKey)?] = []
        #if SwiftCrypto
            all.append(SwiftCryptoPublicKey(numbers))
        #endif
        #if canImport(CLibCrypto)
            all.append(LibCryptoPublicKey(numbers))
        #endif
        return all.compactMap(\.self)
    }

    static func contentKeys(_ bytes: [UInt8]) -> [(any ContentKey)?] {
        var all: [(any ContentKey)?] = []
        #if SwiftCrypto
            all.append(SwiftCryptoContentKey(bytes))
        #endif
        #if canImport(CLibCrypto)
            all.append(LibCryptoContentKey(bytes))
        #endif
        return all
    }
}
