import SwiftASN1

extension ASN1Node {
    /// The nodes within; none for a primitive one.
    var parts: [ASN1Node] {
        guard case .constructed(let nodes) = content else { return [] }
        return Array(nodes)
    }

    /// The content of a primitive node.
    var bytes: ArraySlice<UInt8>? {
        guard case .primitive(let bytes) = content else { return nil }
        return bytes
    }

    /// The digits of an INTEGER that is positive or zero, big-endian and without a zero in front; nil for any other.
    ///
    /// DER has one spelling of each number; libcrypto takes others as well and drops signs.
    var naturalNumber: ArraySlice<UInt8>? {
        guard identifier == .integer, let bytes, let first = bytes.first, first < 0x80 else { return nil }
        guard first == 0 else { return bytes }
        let rest = bytes.dropFirst()
        return rest.isEmpty || rest[rest.startIndex] >= 0x80 ? rest : nil
    }
}
