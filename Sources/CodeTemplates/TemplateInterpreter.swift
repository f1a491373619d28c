/// Runs a program over the values that enclose its places.
///
/// It calls itself once for each section that a place is nested in, which `TemplateLimits.depth` bounds.
struct TemplateInterpreter {
    let instructions: [TemplateInstruction]
    /// The fixed text of all instructions, which is copied by address: slices of an array are counted.
    let text: UnsafeBufferPointer<UInt8>
    /// The values that enclose the current place, outermost first.
    var enclosing: [ValueAddress]
    var output: [UInt8] = []

    /// Runs the instructions in a range of indices.
    mutating func run(_ range: Range<Int>) {
        var next = range.lowerBound
        while next < range.upperBound {
            let current = next
            next += 1
            switch instructions[current] {
            case .copy(let range): output += UnsafeBufferPointer(rebasing: text[range])
            case .text(let place): write(value(at: place).text)
            case .optionalText(let place): if let text = value(at: place).optionalText { write(text) }
            case .current: write(enclosing[enclosing.count - 1].text)
            case .ifFlag(let place, let expected, let end): if value(at: place).flag != expected { next = end }
            case .ifNone(let place, let items, let end):
                value(at: place).forEachItem(items) { _ in next = end }
            case .forEach(let place, let items, let end):
                next = end
                value(at: place).forEachItem(items) { item in
                    enclosing.append(item)
                    run(current + 1..<end)
                    enclosing.removeLast()
                }
            }
        }
    }

    private func value(at place: TemplatePlace) -> ValueAddress { enclosing[place.depth].member(at: place.offset) }

    private mutating func write(_ text: TemplateText) {
        var source = text.source
        source.withUTF8 { output += $0 }
    }
}
