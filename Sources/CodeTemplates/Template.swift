/// A template that was checked against the shape of `Root` and can render any value of it.
package struct Template<Root: TemplateContext>: Sendable {
    private let program: TemplateProgram

    init(program: TemplateProgram) {
        self.program = program
    }

    /// Renders a value at the end of an output.
    ///
    /// It cannot fail: everything was checked before.
    package func render(_ root: Root, into output: inout TemplateOutput) {
        ContextPointer.lend(root) { pointer in
            ContextFrames.lend(program.frameCount, root: pointer) { frames in
                TemplateInterpreter(program: program, frames: frames)
                    .run(0..<program.instructions.count, into: &output)
            }
        }
    }

    /// Renders a value to bytes.
    package func render(_ root: Root) -> [UInt8] {
        var output = TemplateOutput()
        render(root, into: &output)
        return output.finish()
    }
}
