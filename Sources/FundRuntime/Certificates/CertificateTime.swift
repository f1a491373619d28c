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
        let text = try Certificate.bytes(node, isShort ? .utcTime : .generalizedTime)
        let yearDigits = isShort ? 2 : 4
        guard text.count == yearDigits + 11, text.last == UInt8(ascii: "Z"),
            text.dropLast().allSatisfy({ 0x30...0x39 ~= $0 })
        else { throw .malformed }
        func number(_ start: Int, _ count: Int) -> Int {
            text[start..<(start + count)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        let written = number(0, yearDigits)
        let year = isShort ? written + (written < 50 ? 2000 : 1900) : written
        func pair(_ place: Int) -> Int { number(yearDigits + place * 2, 2) }
        let fields = CivilTime.Fields(
            year: year, month: pair(0), day: pair(1), hour: pair(2), minute: pair(3), second: pair(4))
        guard let seconds = CivilTime.seconds(fields) else { throw .malformed }
        return seconds
    }
}
