/// A template that was checked against the schema of `Root` and can render any value of it.
package struct Template<Root: TemplateContext>: Sendable {
    let program: TemplateProgram

    /// Renders a value to UTF-8.
    ///
    /// It cannot fail: everything was checked before.
    package func render(_ root: Root) -> [UInt8] {
        var output: [UInt8] = []
        ValueAddress.lend(root) { address in
            program.text.withUnsafeBufferPointer { text in
                var interpreter = TemplateInterpreter(
                    instructions: program.instructions, text: text, enclosing: [address])
                interpreter.run(program.instructions.indices)
                output = interpreter.output
            }
        }
        return output
    }
}
