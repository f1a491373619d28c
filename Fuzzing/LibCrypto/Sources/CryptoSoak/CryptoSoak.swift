import Foundation
import FundRuntime

/// Signs, and reads bad keys and bad signatures, many times: nothing must leak, and every answer must be right.
///
/// Arguments: a file with a private key, one with its public key, and how many signatures; a tenth as many bad keys and bad
/// signatures are read.
@main
enum CryptoSoak {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let count = Int(arguments[3]) else {
            print("usage: CryptoSoak PRIVATE-KEY PUBLIC-KEY SIGNATURES")
            exit(64)
        }
        let secret = [UInt8](try Data(contentsOf: URL(filePath: arguments[1])))
        let open = [UInt8](try Data(contentsOf: URL(filePath: arguments[2])))
        let (signer, verifier) = (try RSA2Signer(privateKey: secret), try RSA2Verifier(publicKey: open))
        var wrong = try signatures(count, signer, verifier)
        wrong += badSignatures(count / 10, try signer.signature(for: [1]), verifier)
        wrong += badKeys(count / 10, open: open, secret: secret)
        wrong += try cipherTexts(count / 10)
        print("\(count) signatures, \(count / 10) bad signatures, bad keys and cipher texts: \(wrong) wrong")
        exit(wrong == 0 ? 0 : 1)
    }

    private static func signatures(_ count: Int, _ signer: RSA2Signer, _ verifier: RSA2Verifier) throws -> Int {
        var wrong = 0
        for number in 0..<count {
            let text = Array("\(number)".utf8)
            let signature = try signer.signature(for: text)
            if number % 10 == 0, !verifier.isValidSignature(signature, for: text) { wrong += 1 }
        }
        return wrong
    }

    private static func badSignatures(_ count: Int, _ right: [UInt8], _ verifier: RSA2Verifier) -> Int {
        var wrong = 0
        for _ in 0..<count {
            var signature = right
            signature[Int.random(in: signature.indices)] ^= UInt8.random(in: 1...255)
            if Bool.random() { signature.removeLast(Int.random(in: 0...signature.count)) }
            if verifier.isValidSignature(signature, for: [1]) { wrong += 1 }
        }
        return wrong
    }

    private static func badKeys(_ count: Int, open: [UInt8], secret: [UInt8]) -> Int {
        var wrong = 0
        for number in 0..<count {
            var damaged = number % 2 == 0 ? secret : open
            // Behind the heads of the DER, so that most are read up to their numbers.
            damaged[Int.random(in: 40..<damaged.count)] ^= UInt8.random(in: 1...255)
            if number % 2 == 0 {
                if (try? RSA2Signer(privateKey: damaged)) != nil { wrong += 1 }
            } else {
                // Another modulus is a key all the same.
                _ = try? RSA2Verifier(publicKey: damaged)
            }
        }
        return wrong
    }

    private static func cipherTexts(_ count: Int) throws -> Int {
        var wrong = 0
        for number in 0..<count {
            let cipher = try AESContentCipher(
                key: Data(repeating: UInt8(number % 256), count: 32).base64EncodedString())
            let text = try cipher.encrypt(Array("\(number)".utf8))
            if try cipher.decrypt(text) != Array("\(number)".utf8) { wrong += 1 }
            _ = try? cipher.decrypt(String(text.reversed()))
        }
        return wrong
    }
}
