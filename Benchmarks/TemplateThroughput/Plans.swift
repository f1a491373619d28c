import CodeTemplates

/// A Swift identifier, escaped if it is a keyword.
struct Identifier: TemplateText {
    let name: String

    func write(to output: inout TemplateOutput) {
        switch name {
        case "default", "case", "in", "is", "self":
            output.append("`")
            output.append(utf8: name)
            output.append("`")
        default:
            output.append(utf8: name)
        }
    }
}

/// A string literal, escaped byte by byte.
struct Literal: TemplateText {
    let value: String

    func write(to output: inout TemplateOutput) {
        output.append("\"")
        for byte in value.utf8 {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { output.append("\\") }
            output.append(byte: byte)
        }
        output.append("\"")
    }
}

/// One line of documentation.
struct DocumentationLine: TemplateText {
    let text: String

    func write(to output: inout TemplateOutput) {
        output.append(utf8: text)
    }
}

struct FilePlan: TemplateContext {
    let source: DocumentationLine
    let structs: [StructPlan]

    static let shape = TemplateShape<FilePlan>("file")
        .text("source") { $0.source }
        .list("structs") { $0.structs }
}

struct StructPlan: TemplateContext {
    let name: Identifier
    let documentation: [DocumentationLine]
    let fields: [FieldPlan]

    static let shape = TemplateShape<StructPlan>("struct")
        .text("name") { $0.name }
        .texts("documentation") { $0.documentation }
        .list("fields") { $0.fields }
}

struct FieldPlan: TemplateContext {
    let name: Identifier
    let type: Identifier
    let wireName: Literal
    let documentation: [DocumentationLine]
    let isOptional: Bool
    let isLast: Bool

    static let shape = TemplateShape<FieldPlan>("field")
        .text("name") { $0.name }
        .text("type") { $0.type }
        .text("wireName") { $0.wireName }
        .texts("documentation") { $0.documentation }
        .flag("isOptional") { $0.isOptional }
        .flag("isLast") { $0.isLast }
}
