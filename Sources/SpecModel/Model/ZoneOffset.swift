/// Seconds east of UTC of an offset such as `+08:00`.
package func zoneOffset(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
        bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
        let hours = Int(text.dropFirst().prefix(2)), let minutes = Int(text.suffix(2)), (0...14).contains(hours),
        (0...59).contains(minutes), bytes[1] != UInt8(ascii: "-"), bytes[4] != UInt8(ascii: "-")
    else { return nil }
    return (hours * 3600 + minutes * 60) * (bytes[0] == UInt8(ascii: "-") ? -1 : 1)
}
