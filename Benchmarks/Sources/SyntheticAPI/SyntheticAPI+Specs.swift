extension SyntheticAPI {
    /// Calls `write` with the path and the text of each spec file, one after the other.
    package func writeSpecs(_ write: (String, String) throws -> Void) rethrows {
        for number in 0..<resourceCount {
            try write("bench/resource\(number).yaml", Self.spec(of: resource(number)))
        }
    }

    private static func spec(of resource: Resource) -> String {
        var text = """
            fundgen: 1
            service: bench
            resource: resource\(resource.number)
            by: made
            evidence:
              made: {source: "made up"}
            operations:

            """
        for operation in resource.operations { text += spec(of: operation, in: resource) }
        text += "shapes:\n"
        for part in resource.parts {
            text += "  \(part.name):\n    kind: structure\n    fields:\n" + spec(of: part.fields, indent: "      ")
        }
        for enumeration in resource.enumerations {
            text += "  \(enumeration.name):\n    kind: enum\n    values:\n"
            for value in enumeration.values { text += "      \(value.name): {doc: {zh: \(value.doc)}}\n" }
        }
        return text + spec(of: resource.subCodes, number: resource.number)
    }

    private static func spec(of operation: Operation, in resource: Resource) -> String {
        """
          \(operation.name):
            doc: {zh: \(operation.doc), en: Does the thing of \(operation.name).}
            effect: reads
            openPlatform: {method: bench.resource\(resource.number).\(operation.name)}
            errors: bench-resource\(resource.number)
            request:
              fields:
        \(spec(of: operation.request, indent: "        "))    response:
              fields:
        \(spec(of: operation.response, indent: "        "))
        """
    }

    private static func spec(of fields: [Field], indent: String) -> String {
        fields.map { field in
            var facts = "wire: \(field.wire)"
            if field.isRequired { facts += ", required: true" }
            if case .string(let maximum) = field.type { facts += ", length: {max: \(maximum)}" }
            return "\(indent)\(field.name): {type: \(name(of: field.type)), \(facts), doc: {zh: \(field.doc)}}\n"
        }.joined()
    }

    private static func name(of type: FieldType) -> String {
        switch type {
        case .string: "string"
        case .integer: "integer"
        case .boolean: "boolean"
        case .enumeration(let name), .structure(let name): name
        case .list(let name): "list<\(name)>"
        }
    }

    private static func spec(of subCodes: [SubCode], number: Int) -> String {
        var text = """
            errors:
              bench-resource\(number):
                swift: Resource\(number)ErrorCode
                codes:
                  '40004':
                    effect: unknown
                    next: query
                    subCodes:

            """
        for code in subCodes {
            text += "          \(code.name): {effect: none, next: fixRequest, doc: {zh: \(code.doc)}}\n"
        }
        return text
    }
}
