/// A template that was checked against the schema of `Root` and can render any value of it.
package struct Template<Root: TemplateContext>: Sendable {
    let program: TemplateProgram

    /// Renders a value to UTF-8.
    ///
    /// It cannot fail: everything was checked before.
    package func render(_ root: Root) -> [UInt8] {
        var output: [UInt8] = []
        ValueAddress.lend(root) { address in
            var interpreter = TemplateInterpreter(program: program, enclosing: [address])
            interpreter.run(0..<program.instructions.count)
            output = interpreter.output
        }
        return output
    }
}
