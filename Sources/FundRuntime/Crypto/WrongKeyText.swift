/// Names what was given in place of a key's text.
enum WrongKeyText {
    /// A variable that nobody filled in, or the path of a file.
    static func notKey(_ text: UnsafeBufferPointer<UInt8>) -> KeyError? {
        guard !text.contains(0x0A), text.count <= 512 else { return nil }
        func starts(_ start: String) -> Bool { text.starts(with: start.utf8) }
        func ends(_ end: String) -> Bool {
            text.suffix(end.utf8.count).lazy.map(\.asLowercaseASCII).elementsEqual(end.utf8)
        }
        if ["$", "<", "{{"].contains(where: starts) { return .placeholder }
        let endings = [".pem", ".key", ".txt", ".der", ".crt", ".cer", ".p12", ".pfx", ".jks", ".b64"]
        // After the letter of a drive.
        let drive = text.dropFirst().prefix(2)
        let isPath =
            ["/", "~", "./", "../", "file:"].contains(where: starts) || endings.contains(where: ends)
            || drive.elementsEqual(":\\".utf8) || drive.elementsEqual(":/".utf8)
        return isPath ? .path : nil
    }

    /// Another way to write keys down.
    static func otherFormat(_ text: UnsafeBufferPointer<UInt8>) -> String? {
        func starts(_ start: String) -> Bool { text.starts(with: start.utf8) }
        if starts("ssh-") || starts("ecdsa-") { return "an OpenSSH key" }
        if starts("PuTTY-User-Key-File") { return "a PuTTY key" }
        if starts("{"), text.contains("\"kty\"".utf8) { return "a JSON Web Key" }
        if starts("<"), text.contains("KeyValue>".utf8) { return "an XML key" }
        return nil
    }

    /// Blocks of PEM, none of which is the one that is wanted.
    static func misplaced(_ labels: [String], _ isPrivate: Bool) -> KeyError {
        func has(_ suffix: String) -> Bool { labels.contains { $0.hasSuffix(suffix) } }
        if has("PRIVATE KEY") { return .privateKeyInPlaceOfPublic }
        if has("PUBLIC KEY") { return .notAPrivateKey }
        if has("CERTIFICATE REQUEST") { return .certificateRequest }
        if has("CERTIFICATE") { return .certificate }
        return .unusable
    }
}

extension UInt8 {
    fileprivate var asLowercaseASCII: UInt8 { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self ? self | 0x20 : self }
}
