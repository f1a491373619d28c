/// Runs a program over the values in its frames.
///
/// It calls itself once for each section that a place is nested in, which `TemplateLimits.depth` bounds.
struct TemplateInterpreter {
    let program: TemplateProgram
    let frames: ContextFrames

    /// Runs the instructions in a range of indices.
    func run(_ range: Range<Int>, into output: inout TemplateOutput) {
        var next = range.lowerBound
        while next < range.upperBound {
            let current = next
            next += 1
            switch program.instructions[current] {
            case .text(let text):
                program.text.withUnsafeBufferPointer { output.append(UnsafeBufferPointer(rebasing: $0[text])) }
            case .value(let depth, let write):
                write._withUnsafeGuaranteedRef { $0.write(frames[depth], &output) }
            case .when(let depth, let condition, let expected, let end):
                if condition._withUnsafeGuaranteedRef({ $0.holds(frames[depth]) }) != expected { next = end }
            case .each(let depth, let visit, let item, let end):
                next = end
                visit._withUnsafeGuaranteedRef {
                    $0.visit(frames[depth]) { value in
                        frames[item] = value
                        run(current + 1..<end, into: &output)
                    }
                }
            }
        }
    }
}
