#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Turns the bytes of a page into UTF-8, by its declaration or, without a true one, by what makes most sense.
///
/// A declaration is believed only if the bytes bear it out: mirrors copy pages and forget to change it.
enum TextDecoding {
    static func decode(_ bytes: [UInt8]) -> DecodedText {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(bytes.dropFirst(3))) }
        if bytes.starts(with: [0xFF, 0xFE]) { return reading(bytes.dropFirst(2), as: "UTF-16LE") }
        if bytes.starts(with: [0xFE, 0xFF]) { return reading(bytes.dropFirst(2), as: "UTF-16BE") }
        let plain = utf8(bytes)
        guard plain.mistakes > 0 else { return plain }
        let names = [declaredEncoding(bytes), "GB18030", "BIG5-HKSCS", "BIG5"].compactMap { $0 }
        let readings = names.map { reading(bytes[...], as: $0) }.filter { !$0.text.isEmpty }
        // A few broken bytes in UTF-8 are likelier than a whole page in an encoding that it does not declare.
        if plain.mistakes * 200 < bytes.count, plain.mistakes <= (readings.map(\.mistakes).min() ?? .max) {
            return plain
        }
        var best = plain
        for candidate in readings where candidate.plausibility > best.plausibility { best = candidate }
        return best
    }

    private static func utf8(_ bytes: [UInt8]) -> DecodedText {
        // The replacement character may also be the page's own.
        let own = bytes.indices.count { bytes[$0...].starts(with: [0xEF, 0xBF, 0xBD]) }
        let text = String(decoding: bytes, as: UTF8.self)
        let marks = text.unicodeScalars.count { $0 == "\u{FFFD}" }
        return DecodedText(text: Array(text.utf8), encoding: "UTF-8", mistakes: marks - own)
    }

    /// Reads bytes by the name of their encoding; the text is empty where that encoding is not known.
    private static func reading(_ bytes: ArraySlice<UInt8>, as name: String) -> DecodedText {
        var result = DecodedText(text: [], encoding: name, mistakes: 0)
        let converter = iconv_open("UTF-8", name)
        guard Int(bitPattern: converter) != -1 else { return result }
        defer { iconv_close(converter) }
        result.text.reserveCapacity(bytes.count * 3 / 2)
        var input = bytes.map { CChar(bitPattern: $0) }
        var chunk = [CChar](repeating: 0, count: 16 << 10)
        input.withUnsafeMutableBufferPointer { input in
            var next = input.baseAddress
            var left = input.count
            while left > 0 {
                var room = chunk.count
                let isDone = chunk.withUnsafeMutableBufferPointer { buffer in
                    var out = buffer.baseAddress
                    return iconv(converter, &next, &left, &out, &room) != Int(bitPattern: UInt.max)
                }
                let written = chunk.count - room
                result.text += chunk.prefix(written).lazy.map { UInt8(bitPattern: $0) }
                if isDone || written > 0 { continue }
                // No character starts here: it is marked, and reading goes on behind its first byte.
                result.text += [0xEF, 0xBF, 0xBD]
                result.mistakes += 1
                next = next.map { $0 + 1 }
                left -= 1
            }
        }
        return result
    }

    /// The encoding a page declares in its first kilobytes, such as `<meta charset="gbk">`.
    private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self).lowercased()
        guard let mark = head.firstRange(of: "charset=") ?? head.firstRange(of: "encoding=") else { return nil }
        let rest = head[mark.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
        switch rest.prefix(while: { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }) {
        case "gbk", "gb2312", "gb18030", "cp936", "x-gbk": return "GB18030"
        case "big5", "big5-hkscs", "big-5", "x-x-big5", "cp950": return "BIG5-HKSCS"
        default: return nil
        }
    }
}
