/// What libFuzzer calls: reads the bytes as a reply in both ways, and stops where the two disagree.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let members = try? JSONParser.members(bytes)
    guard let object = try? JSONParser.object(bytes) else { return 0 }
    guard let members else { preconditionFailure("the scanner refuses what the parser accepts") }
    precondition(members.map(\.name) == object.members.map(\.name), "the two see different members")
    for (member, whole) in zip(members, object.members) {
        let value = try? JSONParser.value(Array(bytes[member.range]))
        precondition(value == whole.value, "the scanner's range is not the member's value")
    }
    var text: [UInt8] = []
    JSONText.append(object, to: &text)
    precondition((try? JSONParser.object(text)) == object, "what was written is not read back")
    return 0
}
