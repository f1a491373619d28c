/// What libFuzzer calls: reads the bytes as the form of a notice in two ways, and stops where they disagree.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let plain = PlainForm(bytes)
    guard let form = try? NotificationForm(bytes, maximumSize: 4096) else {
        precondition(plain == nil, "the runtime refuses a form that is one")
        return 0
    }
    guard let plain else { preconditionFailure("the runtime takes what is no form") }
    precondition(form.parameters.map(\.name) == plain.pairs.map(\.name), "the two see different names")
    precondition(form.parameters.map(\.value) == plain.pairs.map(\.value), "the two see different values")
    for names in [["sign"], ["sign", "sign_type"]] {
        precondition(form.content(without: names) == plain.content(without: names), "the two sign different texts")
    }
    guard let texts = try? form.texts() else { return 0 }
    precondition(texts.members.count == form.parameters.count, "a parameter was lost")
    // Without a name, what is not UTF-8 is taken for Chinese.
    let isUTF8 = plain.pairs.allSatisfy { String(validating: $0.name + $0.value, as: UTF8.self) != nil }
    for pair in plain.pairs where form["charset"] == nil && isUTF8 {
        let name = String(decoding: pair.name, as: UTF8.self)
        guard case .string(let text) = texts[name] else { preconditionFailure("a name was changed") }
        precondition(Array(text.utf8) == pair.value, "a value was changed")
    }
    return 0
}
