/// A template with all its partials as one flat list of instructions.
struct TemplateProgram: Sendable {
    private(set) var instructions: [TemplateInstruction] = []
    /// The fixed text of all instructions, indentation of partials included.
    private(set) var text: [UInt8] = []
    /// Text before this instruction belongs to a section that has ended, so it cannot grow.
    private var barrier = 0

    /// Appends fixed text, in one instruction with the text before it where possible.
    mutating func append(text more: some Collection<UInt8>) {
        guard !more.isEmpty else { return }
        let start = text.count
        text.append(contentsOf: more)
        if instructions.count > barrier, case .copy(let old)? = instructions.last {
            instructions[instructions.count - 1] = .copy(old.lowerBound..<text.count)
        } else {
            instructions.append(.copy(start..<text.count))
        }
    }

    /// Appends an instruction and returns its index.
    @discardableResult
    mutating func append(_ instruction: TemplateInstruction) -> Int {
        instructions.append(instruction)
        return instructions.count - 1
    }

    /// Ends the section that begins at an instruction: its body is everything after that.
    mutating func endSection(_ index: Int) {
        barrier = instructions.count
        switch instructions[index] {
        case .copy, .text, .optionalText, .current: break
        case .ifFlag(let place, let expected, _): instructions[index] = .ifFlag(place, is: expected, end: barrier)
        case .ifNone(let place, let items, _): instructions[index] = .ifNone(place, items, end: barrier)
        case .forEach(let place, let items, _): instructions[index] = .forEach(place, items, end: barrier)
        }
    }
}
