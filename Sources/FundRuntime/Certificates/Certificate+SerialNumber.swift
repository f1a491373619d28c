extension Certificate {
    /// The serial number as the platform computes it: the MD5 of the issuer's text and the serial number in decimal.
    ///
    /// Throws where the host takes MD5 away.
    package var platformSerialNumber: String {
        get throws(UnavailableAlgorithm) {
            // The issuer was read when the certificate was; a name that has no text hashes as none.
            let issuer = (try? DistinguishedName.text(issuer)) ?? []
            return LowercaseHex.text(try Digests.digest(.md5, of: issuer + Array(DecimalSerial.text(serial).utf8)))
        }
    }

    /// The serial numbers of a root bundle as the platform wants them: of every certificate with an RSA signature, in
    /// the order of the file, joined by `_`.
    package static func platformSerialNumber(ofRoots text: [UInt8]) throws -> String {
        try platformSerialNumber(of: roots(text))
    }

    /// The same of roots that were read.
    static func platformSerialNumber(of roots: [Certificate]) throws(UnavailableAlgorithm) -> String {
        var numbers: [String] = []
        for root in roots { numbers.append(try root.platformSerialNumber) }
        return numbers.joined(separator: "_")
    }

    /// The certificates of a file's contents, in order.
    static func all(in contents: [UInt8]) throws(CertificateError) -> [Certificate] {
        var certificates: [Certificate] = []
        for der in try CertificateText.certificates(contents) { certificates.append(try Certificate(der)) }
        return certificates
    }

    /// The roots of a bundle with an RSA signature; those of other kinds are left out.
    static func roots(_ text: [UInt8]) throws(CertificateError) -> [Certificate] {
        var roots: [Certificate] = []
        for der in try CertificateText.certificates(text) {
            // The algorithm first: what cannot be used need not be readable.
            if try hasRSASignature(der) { roots.append(try Certificate(der)) }
        }
        guard !roots.isEmpty else { throw .unusableKey }
        return roots
    }
}

/// Writes serial numbers, which have up to 20 bytes and more, in decimal.
package enum DecimalSerial {
    /// The decimal text of a big-endian two's complement.
    package static func text(_ bytes: [UInt8]) -> String {
        let isNegative = bytes.first.map { $0 >= 0x80 } ?? false
        var rest = isNegative ? magnitude(bytes) : bytes
        var digits: [UInt8] = []
        repeat {
            var remainder = 0
            for index in rest.indices {
                let value = remainder << 8 | Int(rest[index])
                rest[index] = UInt8(value / 10)
                remainder = value % 10
            }
            digits.append(0x30 + UInt8(remainder))
        } while rest.contains { $0 != 0 }
        if isNegative { digits.append(UInt8(ascii: "-")) }
        return String(decoding: digits.reversed(), as: UTF8.self)
    }

    private static func magnitude(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes.map { ~$0 }
        for index in result.indices.reversed() {
            let (sum, isOver) = result[index].addingReportingOverflow(1)
            result[index] = sum
            if !isOver { break }
        }
        return result
    }
}
