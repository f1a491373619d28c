// The keys of the library that `Digests` is of.
#if canImport(CLibCrypto)
    typealias RSAPrivateKey = LibCryptoPrivateKey
    typealias RSAPublicKey = LibCryptoPublicKey
    typealias AESKey = LibCryptoContentKey
#elseif SwiftCrypto
    typealias RSAPrivateKey = SwiftCryptoPrivateKey
    typealias RSAPublicKey = SwiftCryptoPublicKey
    typealias AESKey = SwiftCryptoContentKey
#endif
