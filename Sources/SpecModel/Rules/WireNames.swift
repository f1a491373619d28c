import SpecDiagnostics
import SpecLanguage

/// Every field that is sent says its wire name: a derived one would be a silent guess.
struct WireNames: StructureRule {
    func check(_ placed: PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic]) {
        let methodField = methodField(of: placed)
        for field in placed.structure.fields {
            let isMethod = methodField == field.name
            if let wire = field.wireName {
                if field.isSpread || isMethod { diagnostics.append(.wireUnused(field, at: wire.range)) }
                if !wire.value.isWireName { diagnostics.append(.malformedWireName(wire.value, at: wire.range)) }
            } else if !field.isSpread, !isMethod {
                diagnostics.append(.wireMissing(field))
            }
            if field.isSpread, field.type != .object {
                diagnostics.append(.spreadNeedsObject(field))
            }
            for name in field.aliases where !name.value.isWireName {
                diagnostics.append(.malformedWireName(name.value, at: name.range))
            }
            if let space = field.space, !space.value.isWireName {
                diagnostics.append(.malformedWireName(space.value, at: space.range))
            }
        }
        for constant in placed.structure.constants {
            if !constant.wire.value.isWireName {
                diagnostics.append(.malformedWireName(constant.wire.value, at: constant.wire.range))
            }
            if constant.text.allSatisfy(\.isWhitespace) { diagnostics.append(.blankConstant(constant)) }
        }
    }

    /// The field that names the method of a request, which is sent under no name of its own.
    private func methodField(of placed: PlacedStructure) -> String? {
        guard case .request(let operation) = placed.owner else { return nil }
        return operation.openPlatform?.methodFrom?.value
    }
}

extension String {
    /// Names on the wire are printable ASCII without blanks, quotes or backslashes: what JSON and a form carry unescaped.
    fileprivate var isWireName: Bool {
        !utf8.isEmpty
            && utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    }
}

extension Diagnostic {
    fileprivate static func blankConstant(_ constant: Sourced<Constant>) -> Diagnostic {
        Diagnostic(
            id: "blank-constant", "the constant '\(constant.wire.value)' says nothing", at: constant.range,
            hint: "leave it out: a text without content is not sent with what changes anything")
    }

    fileprivate static func wireMissing(_ field: Field) -> Diagnostic {
        Diagnostic(
            id: "missing-wire-name", "field '\(field.name)' does not say its name on the wire", at: field.range,
            hint: "add 'wire:' with the name in biz_content or in the reply's node")
    }

    fileprivate static func wireUnused(_ field: Field, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "unused-wire-name", "'\(field.name)' is not sent under a name of its own, so 'wire' has no meaning",
            at: range)
    }

    fileprivate static func malformedWireName(_ name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "malformed-wire-name", "'\(name)' is no wire name: only printable ASCII without blanks and quotes is",
            at: range)
    }

    fileprivate static func spreadNeedsObject(_ field: Field) -> Diagnostic {
        Diagnostic(id: "spread-not-object", "'spread' is for a field of type object", at: field.range)
    }
}
