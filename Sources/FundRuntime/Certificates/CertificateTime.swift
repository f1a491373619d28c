import SwiftASN1

/// Reads the two times of a certificate, in seconds since 1970-01-01 00:00:00 GMT.
enum CertificateTime {
    /// From the first to the last second of validity.
    static func validity(_ node: ASN1Node) throws(CertificateError) -> ClosedRange<Int64> {
        var times = try Certificate.children(node, .sequence)
        let first = try seconds(try Certificate.next(&times))
        let last = try seconds(try Certificate.next(&times))
        guard first <= last else { throw .malformed }
        return first...last
    }

    /// `yyMMddHHmmssZ` or `yyyyMMddHHmmssZ`, the only forms RFC 5280 allows.
    private static func seconds(_ node: ASN1Node) throws(CertificateError) -> Int64 {
        let isShort = node.identifier == .utcTime
        let bytes = try Certificate.bytes(node, isShort ? .utcTime : .generalizedTime)
        guard let text = String(validating: bytes, as: UTF8.self),
            var time = TimePattern(isShort ? "yyMMddHHmmssZ" : "yyyyMMddHHmmssZ").read(text)
        else { throw .malformed }
        if isShort { time.year += time.year < 50 ? 2000 : 1900 }
        guard let seconds = time.secondsSince1970 else { throw .malformed }
        return seconds
    }
}
