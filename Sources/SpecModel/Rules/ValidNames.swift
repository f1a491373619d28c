import SpecDiagnostics
import SpecLanguage

/// Names that become Swift names begin with an ASCII letter and go on with letters, digits and underscores.
struct ValidNames: Rule, OperationRule, NoticeRule, StructureRule {
    func check(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        for file in model.files {
            checkAccessor(file.service, "service", &diagnostics)
            checkAccessor(file.resource, "resource", &diagnostics)
        }
        for shape in model.shapes {
            check(shape.name, "shape", &diagnostics)
            if FieldType.words.contains(shape.name.value) {
                diagnostics.report(
                    id: "invalid-name",
                    "'\(shape.name.value)' is the name of a type already, and this shape's fields "
                        + "would have that one", at: shape.name.range, hint: "rename the shape")
            }
            check(shape.givenName, "Swift name", &diagnostics)
            shape.enumValues?.forEach { checkMember($0.givenName, &diagnostics) }
        }
        for table in model.errorTables {
            check(table.givenName, "Swift name", &diagnostics)
            table.codes.forEach { checkCode($0, &diagnostics) }
        }
    }

    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        check(Located(operation.name, at: operation.range), "operation", &diagnostics)
        check(operation.givenName, "Swift name", &diagnostics)
        operation.options.forEach { check($0.name, "option", &diagnostics) }
    }

    func check(_ notice: Notice, in model: Model, _ diagnostics: inout [Diagnostic]) {
        check(Located(notice.name, at: notice.range), "notice", &diagnostics)
        check(notice.givenName, "Swift name", &diagnostics)
    }

    func check(_ placed: PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic]) {
        for field in placed.structure.fields {
            check(Located(field.name, at: field.range), "field", &diagnostics)
            checkMember(field.givenName, &diagnostics)
        }
    }

    private func check(_ name: Located<String>?, _ what: String, _ diagnostics: inout [Diagnostic]) {
        guard let name, !isIdentifier(name.value) else { return }
        diagnostics.report(
            id: "invalid-name", "'\(name.value)' is no name for a \(what)", at: name.range,
            hint: "a letter, then letters, digits and underscores")
    }

    /// The name of a property or a value: with a capital it could be that of a type.
    private func checkMember(_ name: Located<String>?, _ diagnostics: inout [Diagnostic]) {
        checkAccessor(name, "property or value", &diagnostics)
    }

    /// The name is a property in Swift, and with a capital the type behind it.
    private func checkAccessor(_ name: Located<String>?, _ what: String, _ diagnostics: inout [Diagnostic]) {
        guard let name, isIdentifier(name.value), let first = name.value.first, first.isUppercase else {
            return check(name, what, &diagnostics)
        }
        diagnostics.report(
            id: "invalid-name", "'\(name.value)' is no name for a \(what)", at: name.range,
            hint: "it begins with a small letter: '\(first.lowercased())\(name.value.dropFirst())'")
    }

    /// Codes are in a table of words, so they have no blanks and no control characters.
    private func checkCode(_ code: ErrorCode, _ diagnostics: inout [Diagnostic]) {
        checkMember(code.givenName, &diagnostics)
        if code.code.value.isEmpty || !code.code.value.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
            || code.code.value == "-"
        {
            diagnostics.report(
                id: "invalid-code", "'\(code.code.value)' is no code", at: code.code.range,
                hint: "codes are printable ASCII without blanks")
        }
        code.subCodes.forEach { checkCode($0, &diagnostics) }
    }

    private func isIdentifier(_ name: String) -> Bool {
        name.utf8.first?.isASCIILetter == true && name.utf8.allSatisfy(\.isASCIIWord)
    }
}
