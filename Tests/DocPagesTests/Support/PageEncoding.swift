#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// Text in another encoding; nothing where that encoding lacks one of its characters.
func encode(_ text: String, as encoding: String) -> [UInt8]? {
    let converter = iconv_open(encoding, "UTF-8")
    guard Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 2)
    let count = input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
            var next = input.baseAddress
            var left = input.count
            var out = output.baseAddress
            var room = output.count
            _ = iconv(converter, &next, &left, &out, &room)
            return left == 0 ? output.count - room : 0
        }
    }
    return count == 0 ? nil : output.prefix(count).map { UInt8(bitPattern: $0) }
}
