import Foundation

/// Takes the armour off certificates: PEM blocks with lines of any length and any line ends, text between them, bare
/// base64, or DER.
///
/// Alipay's certificates have lines of 76 columns and its root bundle has comments, which stricter readers refuse.
package enum CertificateText {
    private static let begin = Array("-----BEGIN ".utf8)
    private static let end = Array("-----END ".utf8)
    private static let dashes = Array("-----".utf8)
    private static let labels: Set<String> = ["CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE"]

    /// How large a text may be, in bytes, and how many certificates it may hold.
    package static let maximumSize = 1 << 20
    package static let maximumCount = 64

    /// The DER bytes of all certificates of a file's contents, in order.
    package static func certificates(_ bytes: [UInt8]) throws(CertificateError) -> [[UInt8]] {
        guard bytes.count <= maximumSize else { throw .tooLarge }
        // DER starts with a SEQUENCE whose length takes two more bytes; no text does.
        if bytes.first == 0x30, bytes.count > 1, bytes[1] >= 0x80 { return [bytes] }
        // A key may stand beside the certificates.
        return try SecretBytes(bytes).withBytes(PastedText.plain).withArray { text throws(CertificateError) in
            try certificates(inPlain: text)
        }
    }

    private static func certificates(inPlain text: [UInt8]) throws(CertificateError) -> [[UInt8]] {
        var rest = text[...]
        var found: [[UInt8]] = []
        var (isArmoured, hasKey) = (false, false)
        while let start = place(of: begin, in: rest) {
            isArmoured = true
            rest = rest[(start + begin.count)...]
            guard let labelEnd = place(of: dashes, in: rest) else { throw .notPEM }
            let label = String(decoding: rest[..<labelEnd], as: UTF8.self)
            rest = rest[(labelEnd + dashes.count)...]
            guard let bodyEnd = place(of: end, in: rest) else { throw .notPEM }
            if labels.contains(label) {
                found.append(try der(rest[..<bodyEnd]))
                guard found.count <= maximumCount else { throw .tooLarge }
            } else if label.contains("KEY") {
                hasKey = true
            }
            let footer = rest[(bodyEnd + end.count)...]
            guard footer.starts(with: Array("\(label)-----".utf8)) else { throw .notPEM }
            rest = footer.dropFirst(label.utf8.count + dashes.count)
        }
        if !isArmoured {
            let bytes = try der(rest)
            // Text that was encoded once more.
            found = bytes.allSatisfy { 0x09...0x7E ~= $0 } ? try certificates(bytes) : [bytes]
        }
        guard !found.isEmpty else { throw hasKey ? .key : .empty }
        return found
    }

    private static func der(_ text: ArraySlice<UInt8>) throws(CertificateError) -> [UInt8] {
        let digits = text.filter { $0 != 0x20 && !(0x09...0x0D ~= $0) }
        guard !digits.isEmpty else { throw .empty }
        guard let der = Data(base64Encoded: Data(digits)) else { throw .notPEM }
        return Array(der)
    }

    /// Where a pattern that starts with a dash first is.
    private static func place(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.startIndex
        while let dash = bytes[index...].firstIndex(of: UInt8(ascii: "-")) {
            if bytes[dash...].starts(with: pattern) { return dash }
            index = dash + 1
        }
        return nil
    }
}
