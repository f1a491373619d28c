/// A template with all its partials as one flat list of instructions.
struct TemplateProgram: Sendable {
    private(set) var instructions: [TemplateInstruction] = []
    /// The fixed text of all instructions, indentation of partials included.
    private(set) var text: [UInt8] = []
    /// What the instructions call.
    var functions = ProgramFunctions()
    /// How many values enclose the deepest place, the root included.
    var frameCount = 1
    /// Text before this instruction belongs to a section that has ended, so it cannot grow.
    private var barrier = 0

    /// Appends fixed text, in one instruction with the text before it where possible.
    mutating func append(text more: some Collection<UInt8>) {
        guard !more.isEmpty else { return }
        let start = text.count
        text.append(contentsOf: more)
        if instructions.count > barrier, case .text(let old)? = instructions.last {
            instructions[instructions.count - 1] = .text(old.lowerBound..<text.count)
        } else {
            instructions.append(.text(start..<text.count))
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
        case .text, .value: break
        case .each(let depth, let visit, let item, _):
            instructions[index] = .each(depth: depth, visit, item: item, end: barrier)
        case .when(let depth, let condition, let expected, _):
            instructions[index] = .when(depth: depth, condition, is: expected, end: barrier)
        }
    }
}

/// One step of rendering.
///
/// A depth says which of the enclosing values is read.
enum TemplateInstruction: Sendable {
    /// Copies fixed text.
    case text(Range<Int>)
    /// Writes a value.
    case value(depth: Int, Unmanaged<KeptWriter>)
    /// Runs the instructions up to `end` for each item, which stands at the depth `item` meanwhile.
    case each(depth: Int, Unmanaged<KeptVisitor>, item: Int, end: Int)
    /// Runs the instructions up to `end` if the condition is as expected.
    case when(depth: Int, Unmanaged<KeptCondition>, is: Bool, end: Int)
}
