/// What libFuzzer calls: reads the bytes as a key and hands it to both libraries, and stops where they disagree.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    if let numbers = try? RSAPrivateNumbers(KeyText.der(SecretBytes(bytes), isPrivate: true).withBytes(Array.init)) {
        signAlike(numbers)
    }
    if let numbers = try? RSAPublicNumbers(KeyText.der(SecretBytes(bytes), isPrivate: false).withBytes(Array.init)) {
        verifyAlike(numbers, [UInt8](repeating: 1, count: numbers.modulus.count), isValid: false)
    }
    return 0
}

private let text = Array("message".utf8)

/// A key is one for both or for none, and its signature is the one that its public half accepts.
private func signAlike(_ numbers: RSAPrivateNumbers) {
    let (system, swift) = (LibCryptoPrivateKey(numbers), SwiftCryptoPrivateKey(numbers))
    precondition((system == nil) == (swift == nil), "one library takes a key that the other refuses")
    guard let system, let swift else { return }
    guard let signature = try? system.signature(for: text) else { preconditionFailure("an accepted key does not sign") }
    precondition(signature == (try? swift.signature(for: text)), "the two sign differently")
    verifyAlike(numbers.open, signature, isValid: true)
}

private func verifyAlike(_ numbers: RSAPublicNumbers, _ signature: [UInt8], isValid: Bool) {
    guard let system = LibCryptoPublicKey(numbers), let swift = SwiftCryptoPublicKey(numbers) else {
        preconditionFailure("a library refuses a public key that is within the limits")
    }
    precondition(system.isValidSignature(signature, for: text, .sha256) == isValid, "libcrypto is wrong")
    precondition(swift.isValidSignature(signature, for: text, .sha256) == isValid, "swift-crypto is wrong")
}
