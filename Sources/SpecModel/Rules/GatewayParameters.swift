import SpecDiagnostics
import SpecLanguage

/// What is sent beside the content is part of a request, and is none of the parameters that every call has.
struct GatewayParameters: StructureRule {
    /// What the runtime itself puts beside the content.
    static let reserved: Set<String> = [
        "alipay_root_cert_sn", "app_cert_sn", "app_id", "biz_content", "charset", "encrypt_type", "format", "method",
        "sign", "sign_type", "timestamp", "version",
    ]

    func check(_ placed: PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic]) {
        for field in placed.structure.fields where field.isParameter {
            if placed.isReceived, !placed.isSent { diagnostics.append(.ofReply(field.name, at: field.range)) }
            if let wire = field.wireName { Self.check(wire.value, at: wire.range, &diagnostics) }
        }
        // The parts of a form have their names among those of the parameters.
        for case let wire? in placed.structure.fields.map({ $0.isFile ? $0.wireName : nil }) {
            Self.check(wire.value, at: wire.range, &diagnostics)
        }
        for constant in placed.structure.constants where constant.place == .parameters {
            Self.check(constant.wire.value, at: constant.wire.range, &diagnostics)
        }
    }

    /// Reports a parameter's name that is none, or that the runtime has, the latter under the id `reserved`.
    static func check(
        _ name: String, reserved id: String = "parameter-reserved", at range: SourceRange,
        _ diagnostics: inout [Diagnostic]
    ) {
        if !name.isParameterName { diagnostics.append(.malformedParameterName(name, at: range)) }
        if reserved.contains(name.lowercased()) {
            diagnostics.report(
                id: id, "'\(name)' is a parameter that every call has already", at: range,
                hint: "the runtime fills it in; leave it out here")
        }
    }
}

extension String {
    /// Whether it can be the name of a parameter, which is part of the signed text and of an address, unescaped.
    var isParameterName: Bool {
        !isEmpty && utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "_-.".utf8.contains($0) }
    }
}

extension Diagnostic {
    static func malformedParameterName(_ name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "malformed-parameter-name", "'\(name)' is no parameter's name", at: range,
            hint: "ASCII letters, digits and '_', '-' or '.'")
    }

    fileprivate static func ofReply(_ name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "constraint-mismatch", "'in: parameters' is for requests; '\(name)' is in a reply", at: range,
            hint: "remove 'in': a reply has one node and nothing beside it")
    }
}
