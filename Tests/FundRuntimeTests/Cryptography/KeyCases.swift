import Foundation
import Testing

/// What `scripts/key-cases` makes: keys and signatures on which libraries disagree, and what must become of each.
struct KeyCases: Decodable, Sendable {
    struct Key: Decodable, Sendable, CustomTestStringConvertible {
        let name: String
        let der: Data
        let isPrivate: Bool
        let isAccepted: Bool
        /// The public half as SPKI, for what an accepted private key signs.
        let publicKey: Data
        /// The `KeyError` of a refused one, with what it carries; nil where several will do.
        let error: String?

        var testDescription: String { name }
    }

    struct Signature: Decodable, Sendable {
        let name: String
        let signature: Data
        let message: Data
        /// The digest by its name for people.
        let digest: String
        let isValid: Bool
    }

    /// The key that the signatures are of, as SPKI.
    let publicKey: Data
    let keys: [Key]
    let signatures: [Signature]

    static let seed = UInt32.random(in: .min ... .max)
    /// Those of this run: of one seed, which a failing test prints.
    ///
    /// Primes take a while: the tests that need them wait for it on no thread of Swift's tasks, of which there are as many as
    /// processors.
    static let made = Task {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try made(seed: seed) }) }
        }
    }

    private static func made(seed: UInt32) throws -> KeyCases {
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../scripts/key-cases")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", script.standardizedFileURL.path, "\(seed)"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return try JSONDecoder().decode(KeyCases.self, from: text)
    }
}
