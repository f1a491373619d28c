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
            if let wire = field.wireName { check(wire.value, at: wire.range, &diagnostics) }
        }
        for constant in placed.structure.constants where constant.place == .parameters {
            check(constant.wire.value, at: constant.wire.range, &diagnostics)
        }
    }

    private func check(_ name: String, at range: SourceRange, _ diagnostics: inout [Diagnostic]) {
        guard Self.reserved.contains(name) else { return }
        diagnostics.append(Self.isReserved(name, id: "parameter-reserved", at: range))
    }

    static func isReserved(_ name: String, id: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: id, "'\(name)' is a parameter that every call has already", at: range,
            hint: "the runtime fills it in; leave it out here")
    }
}

extension Diagnostic {
    fileprivate static func ofReply(_ name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "constraint-mismatch", "'in: parameters' is for requests; '\(name)' is in a reply", at: range,
            hint: "remove 'in': a reply has one node and nothing beside it")
    }
}
