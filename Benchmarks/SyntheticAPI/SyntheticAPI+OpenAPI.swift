extension SyntheticAPI {
    /// Calls `write` with the pieces of one OpenAPI 3.0 document, in order.
    ///
    /// What OpenAPI has no word for (the effect of a call, the step after a refusal) is left out.
    package func writeOpenAPI(_ write: (String) throws -> Void) rethrows {
        try write(
            """
            openapi: 3.0.3
            info: {title: Bench, version: 1.0.0}
            servers: [{url: "https://example.com"}]
            paths:

            """)
        for number in 0..<resourceCount { try write(Self.paths(of: resource(number))) }
        try write("components:\n  schemas:\n")
        for number in 0..<resourceCount { try write(Self.schemas(of: resource(number))) }
    }

    private static func paths(of resource: Resource) -> String {
        resource.operations.map { operation in
            let name = "\(resource.number)x\(operation.name)"
            return """
                  /resource\(resource.number)/\(operation.name):
                    post:
                      operationId: resource\(name)
                      description: \(operation.doc)
                      requestBody:
                        required: true
                        content: {application/json: {schema: {$ref: '#/components/schemas/Request\(name)'}}}
                      responses:
                        '200':
                          description: the reply
                          content: {application/json: {schema: {$ref: '#/components/schemas/Response\(name)'}}}

                """
        }.joined()
    }

    private static func schemas(of resource: Resource) -> String {
        var text = ""
        for operation in resource.operations {
            text += schema("Request\(resource.number)x\(operation.name)", operation.request)
            text += schema("Response\(resource.number)x\(operation.name)", operation.response)
        }
        for part in resource.parts { text += schema(part.name, part.fields) }
        for enumeration in resource.enumerations {
            text += "    \(enumeration.name):\n      type: string\n      description: |\n"
            for value in enumeration.values { text += "        \(value.name): \(value.doc)\n" }
            text += "      enum: [\(enumeration.values.map(\.name).joined(separator: ", "))]\n"
        }
        return text
    }

    private static func schema(_ name: String, _ fields: [Field]) -> String {
        let required = fields.filter(\.isRequired).map(\.wire).joined(separator: ", ")
        var text = "    \(name):\n      type: object\n      required: [\(required)]\n      properties:\n"
        for field in fields { text += "        \(field.wire): {\(property(field))}\n" }
        return text
    }

    private static func property(_ field: Field) -> String {
        let doc = "description: \(field.doc)"
        switch field.type {
        case .string(let maximum): return "type: string, maxLength: \(maximum), \(doc)"
        case .integer: return "type: integer, \(doc)"
        case .boolean: return "type: boolean, \(doc)"
        case .enumeration(let name), .structure(let name): return "$ref: '#/components/schemas/\(name)'"
        case .list(let name): return "type: array, items: {$ref: '#/components/schemas/\(name)'}, \(doc)"
        }
    }
}
