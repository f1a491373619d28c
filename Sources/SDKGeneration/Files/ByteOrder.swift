#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Texts as bytes, in one piece: through the views of `String`, sorting 300 paths took 10 million instructions.
extension String {
    /// Whether the bytes of UTF-8 come first in their order.
    func precedesInBytes(_ other: String) -> Bool { Self.compare(self, other) < 0 }

    /// Whether the bytes of UTF-8 are the same; for `==` spellings that Unicode holds to be equal are one text.
    func equalsInBytes(_ other: String) -> Bool { utf8.count == other.utf8.count && Self.compare(self, other) == 0 }

    private static func compare(_ left: String, _ right: String) -> Int {
        var (left, right) = (left, right)
        return left.withUTF8 { left in
            right.withUTF8 { right in
                let count = Swift.min(left.count, right.count)
                if count > 0, let start = left.baseAddress, let other = right.baseAddress {
                    let order = memcmp(start, other, count)
                    if order != 0 { return Int(order) }
                }
                return left.count - right.count
            }
        }
    }
}
