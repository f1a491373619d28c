extension SyntheticAPI {
    /// Calls `write` with the name and the text of each file of bare Swift: what a person would write at the least.
    ///
    /// Structures with `Codable` and `Hashable` made by the compiler, explicit coding keys and an initialiser where they
    /// are sent, closed enumerations, and one async method an operation. No documentation, no validation.
    package func writeBareSwift(_ write: (String, String) throws -> Void) rethrows {
        try write(
            "Client.swift",
            """
            public import Foundation

            public struct BareClient: Sendable {
                let send: @Sendable (String, Data) async throws -> Data

                public init(send: @escaping @Sendable (String, Data) async throws -> Data) { self.send = send }

                func call<Request: Encodable, Response: Decodable>(
                    _ method: String, _ request: Request
                ) async throws -> Response {
                    let reply = try await send(method, try JSONEncoder().encode(request))
                    return try JSONDecoder().decode(Response.self, from: reply)
                }
            }

            """)
        for number in 0..<resourceCount {
            try write("Resource\(number).swift", Self.bareSwift(of: resource(number)))
        }
    }

    private static func bareSwift(of resource: Resource) -> String {
        var text = "extension BareClient {\n"
        for operation in resource.operations {
            let name = "\(resource.number)x\(operation.name)"
            text += """
                    public func resource\(name)(_ request: Request\(name)) async throws -> Response\(name) {
                        try await call("bench.resource\(resource.number).\(operation.name)", request)
                    }

                """
        }
        text += "}\n"
        for operation in resource.operations {
            text += structure("Request\(resource.number)x\(operation.name)", operation.request, isSent: true)
            text += structure("Response\(resource.number)x\(operation.name)", operation.response, isSent: false)
        }
        for part in resource.parts { text += structure(part.name, part.fields, isSent: true) }
        for enumeration in resource.enumerations {
            text += "\npublic enum \(enumeration.name): String, Codable, Hashable, Sendable {\n"
            for (index, value) in enumeration.values.enumerated() {
                text += "    case value\(index) = \"\(value.name)\"\n"
            }
            text += "}\n"
        }
        return text
    }

    private static func structure(_ name: String, _ fields: [Field], isSent: Bool) -> String {
        var text = "\npublic struct \(name): Codable, Hashable, Sendable {\n"
        for field in fields { text += "    public var \(field.name): \(swift(field))\n" }
        text += "\n    enum CodingKeys: String, CodingKey {\n"
        for field in fields { text += "        case \(field.name) = \"\(field.wire)\"\n" }
        text += "    }\n"
        if isSent {
            let parameters = fields.map { "\($0.name): \(swift($0))\($0.isRequired ? "" : " = nil")" }
            text += "\n    public init(\(parameters.joined(separator: ", "))) {\n"
            for field in fields { text += "        self.\(field.name) = \(field.name)\n" }
            text += "    }\n"
        }
        return text + "}\n"
    }

    private static func swift(_ field: Field) -> String {
        let type =
            switch field.type {
            case .string: "String"
            case .integer: "Int"
            case .boolean: "Bool"
            case .enumeration(let name), .structure(let name): name
            case .list(let name): "[\(name)]"
            }
        return field.isRequired ? type : "\(type)?"
    }
}
