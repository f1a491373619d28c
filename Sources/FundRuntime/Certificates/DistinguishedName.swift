import SwiftASN1

/// Writes the name of an issuer as the platform hashes it: RFC 2253 in the dialect of Java's `X500Principal`.
///
/// The relative names are written last to first, without blanks. The dialect escapes `=` and `#` wherever they are, and
/// knows nine attribute types by name; the value of any other is its DER in hexadecimal.
package enum DistinguishedName {
    private static let names: [ASN1ObjectIdentifier: String] = [
        [2, 5, 4, 3]: "CN", [2, 5, 4, 6]: "C", [2, 5, 4, 7]: "L", [2, 5, 4, 8]: "ST", [2, 5, 4, 9]: "STREET",
        [2, 5, 4, 10]: "O", [2, 5, 4, 11]: "OU", [0, 9, 2342, 19_200_300, 100, 1, 1]: "UID",
        [0, 9, 2342, 19_200_300, 100, 1, 25]: "DC",
    ]

    /// The kinds of strings that are written as text; any other is written as its DER.
    private static let texts: [ASN1Identifier] = [
        .utf8String, .printableString, .teletexString, .ia5String, .generalString, .bmpString,
    ]

    /// The text of a name in DER.
    package static func text(_ der: [UInt8]) throws -> [UInt8] {
        var relativeNames: [[UInt8]] = []
        var sets = try Certificate.children(try DER.parse(der), .sequence)
        while let set = sets.next() {
            var attributes: [[UInt8]] = []
            var members = try Certificate.children(set, .set)
            while let member = members.next() { attributes.append(try attribute(member)) }
            relativeNames.append(Array(attributes.joined(separator: [UInt8(ascii: "+")])))
        }
        return Array(relativeNames.reversed().joined(separator: [UInt8(ascii: ",")]))
    }

    /// The organisation that a name in DER is of; nil where it names none.
    static func organization(_ der: [UInt8]) throws -> [UInt8]? {
        var sets = try Certificate.children(try DER.parse(der), .sequence)
        while let set = sets.next() {
            var members = try Certificate.children(set, .set)
            while let member = members.next() {
                var parts = try Certificate.children(member, .sequence)
                guard try ASN1ObjectIdentifier(derEncoded: try Certificate.next(&parts)) == [2, 5, 4, 10],
                    case .primitive(let bytes) = try Certificate.next(&parts).content
                else { continue }
                return Array(bytes)
            }
        }
        return nil
    }

    private static func attribute(_ node: ASN1Node) throws -> [UInt8] {
        var parts = try Certificate.children(node, .sequence)
        let type = try ASN1ObjectIdentifier(derEncoded: try Certificate.next(&parts))
        let value = try Certificate.next(&parts)
        guard let name = names[type], texts.contains(value.identifier), case .primitive(let bytes) = value.content
        else {
            let name = names[type] ?? type.description
            return Array("\(name)=#\(LowercaseHex.text(value.encodedBytes))".utf8)
        }
        // Java reads the bytes of every kind as UTF-8, also those of a BMPString, whose zeros it then escapes.
        return Array("\(name)=".utf8) + escaped(Array(String(decoding: bytes, as: UTF8.self).utf8))
    }

    private static func escaped(_ text: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in text {
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: ">"),
                UInt8(ascii: "#"), UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0: bytes.append(contentsOf: "\\00".utf8)
            default: bytes.append(byte)
            }
        }
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0D }
        let leading = bytes.prefix(while: isBlank).count
        let trailing = leading == bytes.count ? 0 : bytes.reversed().prefix(while: isBlank).count
        guard leading + trailing > 0 else { return bytes }
        let inner = bytes[leading..<(bytes.count - trailing)]
        func escapedBlanks(_ blanks: ArraySlice<UInt8>) -> [UInt8] { blanks.flatMap { [UInt8(ascii: "\\"), $0] } }
        return escapedBlanks(bytes.prefix(leading)) + inner + escapedBlanks(bytes.suffix(trailing))
    }
}
