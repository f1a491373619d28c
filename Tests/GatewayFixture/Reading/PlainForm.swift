/// A second opinion on a form: one byte after the other, with a state.
package struct PlainForm {
    /// Names and values, sorted by name.
    package let pairs: [(name: [UInt8], value: [UInt8])]

    /// Reads a form; nil where it must be refused: a pair without `=` or name, a broken escape, a name twice, over 256.
    package init?(_ body: [UInt8]) {
        var pairs: [(name: [UInt8], value: [UInt8])] = []
        var (name, value): ([UInt8], [UInt8]) = ([], [])
        var (isEmpty, isInValue) = (true, false)
        var rest = body + [UInt8(ascii: "&")]
        while !rest.isEmpty {
            var byte = rest.removeFirst()
            if byte == UInt8(ascii: "&") {
                if !isEmpty {
                    guard isInValue, !name.isEmpty, !pairs.contains(where: { $0.name == name }) else { return nil }
                    pairs.append((name, value))
                }
                (name, value, isEmpty, isInValue) = ([], [], true, false)
                continue
            }
            isEmpty = false
            if byte == UInt8(ascii: "="), !isInValue {
                isInValue = true
                continue
            }
            if byte == UInt8(ascii: "+") {
                byte = UInt8(ascii: " ")
            } else if byte == UInt8(ascii: "%") {
                let digits = rest.prefix(2)
                let isHex = digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
                guard digits.count == 2, isHex, let decoded = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
                else { return nil }
                byte = decoded
                rest.removeFirst(2)
            }
            if isInValue { value.append(byte) } else { name.append(byte) }
        }
        guard pairs.count <= 256 else { return nil }
        self.pairs = pairs.sorted { $0.name.lexicographicallyPrecedes($1.name) }
    }

    /// What is signed.
    package func content(without names: [String]) -> [UInt8] {
        Array(
            pairs.filter { pair in !names.contains { Array($0.utf8) == pair.name } }
                .map { $0.name + [UInt8(ascii: "=")] + $0.value }.joined(separator: [UInt8(ascii: "&")]))
    }
}
