// The system's library comes first where both are there: packages of one graph may each have turned on one of the traits.
#if canImport(CLibCrypto)
    /// The digests of the library that this build uses.
    package typealias Digests = LibCryptoDigests
#elseif SwiftCrypto
    /// The digests of the library that this build uses.
    package typealias Digests = SwiftCryptoDigests
#else
    #error(
        "FundRuntime has no cryptography: turn on the trait 'SwiftCrypto' (every system) or 'SystemCrypto' (Linux, with the system's OpenSSL) where fundgen is named, such as traits: [\"SwiftCrypto\"]; what a vendored copy needs is in its README.md"
    )
#endif
