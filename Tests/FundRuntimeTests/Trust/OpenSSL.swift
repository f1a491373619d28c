import Foundation
import GatewayFixture

/// The certificate path check of the `openssl` command, which ours is compared with.
enum OpenSSL {
    /// Whether it is there and knows levels; the `openssl` of macOS is LibreSSL, which does not.
    static let isInstalled = (try? run(["verify", "-auth_level", "1", "-help"])) == 0

    /// Whether `openssl verify` takes a chain, at a time in seconds since 1970-01-01 00:00:00 GMT.
    ///
    /// The purpose and the level are the nearest that it has to ours: a key for signatures, and digests that nobody can
    /// make a second text for.
    static func trusts(_ chain: Chain, at seconds: Int64) throws -> Bool {
        let folder = FileManager.default.temporaryDirectory.appending(path: "chain-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func file(_ name: String, _ certificates: [[UInt8]]) throws -> String {
            let file = folder.appending(path: name)
            try Data(FixtureAuthority.pem(certificates, columns: 64).utf8).write(to: file)
            return file.path
        }
        var arguments = [
            "verify", "-no-CApath", "-no-CAstore", "-purpose", "smimesign", "-auth_level", "1",
            "-attime", String(seconds), "-CAfile", try file("roots.pem", chain.roots),
        ]
        if !chain.intermediates.isEmpty { arguments += ["-untrusted", try file("others.pem", chain.intermediates)] }
        return try run(arguments + [try file("leaf.pem", [chain.leaf])]) == 0
    }

    private static func run(_ arguments: [String]) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
