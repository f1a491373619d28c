import SpecDiagnostics
import SpecSyntax

/// Names that become Swift names begin with an ASCII letter and go on with letters, digits and underscores.
struct ValidNames: Rule, StructureRule {
    func check(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        for file in model.files {
            checkAccessor(file.service, "service", &diagnostics)
            checkAccessor(file.resource, "resource", &diagnostics)
        }
        for operation in model.operations {
            check(operation.spec.name, "operation", &diagnostics)
            check(operation.spec.swiftName, "Swift name", &diagnostics)
            operation.spec.options.forEach { check($0.name, "option", &diagnostics) }
        }
        for shape in model.shapes {
            check(shape.name, "shape", &diagnostics)
            check(shape.swiftName, "Swift name", &diagnostics)
            shape.enumValues?.forEach { check($0.swiftName, "Swift name", &diagnostics) }
        }
        for table in model.errorTables {
            check(table.spec.swiftName, "Swift name", &diagnostics)
            table.spec.codes.forEach { checkCode($0, &diagnostics) }
        }
    }

    func check(_ placed: Model.PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic]) {
        for field in placed.structure.fields {
            check(field.spec.name, "field", &diagnostics)
            check(field.spec.swiftName, "Swift name", &diagnostics)
        }
    }

    private func check(_ name: Located<String>?, _ what: String, _ diagnostics: inout [Diagnostic]) {
        guard let name, !isIdentifier(name.value) else { return }
        diagnostics.append(
            Diagnostic(
                id: "invalid-name", "'\(name.value)' is no name for a \(what)", at: name.range,
                hint: "a letter, then letters, digits and underscores"))
    }

    /// The name is a property in Swift, and with a capital the type behind it.
    private func checkAccessor(_ name: Located<String>?, _ what: String, _ diagnostics: inout [Diagnostic]) {
        guard let name, isIdentifier(name.value), let first = name.value.first, first.isUppercase else {
            return check(name, what, &diagnostics)
        }
        diagnostics.append(
            Diagnostic(
                id: "invalid-name", "'\(name.value)' is no name for a \(what)", at: name.range,
                hint: "it begins with a small letter: '\(first.lowercased())\(name.value.dropFirst())'"))
    }

    /// Codes travel in a table of words, so they have no blanks and no control characters.
    private func checkCode(_ code: Document.ErrorCode, _ diagnostics: inout [Diagnostic]) {
        check(code.swiftName, "Swift name", &diagnostics)
        if code.code.value.isEmpty || !code.code.value.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
            || code.code.value == "-"
        {
            diagnostics.append(
                Diagnostic(
                    id: "invalid-code", "'\(code.code.value)' is no code", at: code.code.range,
                    hint: "codes are printable ASCII without blanks"))
        }
        code.subCodes.forEach { checkCode($0, &diagnostics) }
    }

    private func isIdentifier(_ name: String) -> Bool {
        name.withBytes { bytes in
            guard let first = bytes.first, isLetter(first) else { return false }
            return bytes.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
        }
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
