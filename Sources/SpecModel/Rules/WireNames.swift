import SpecDiagnostics
import SpecSyntax

/// Every field that travels says its wire name: a derived one would be a silent guess.
struct WireNames: Rule {
    func check(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        let withoutWire = Set(
            model.operations.compactMap { operation in
                operation.spec.openPlatform?.methodFrom.map { "\(operation.name) request.\($0.value)" }
            })
        for placed in model.structures {
            for field in placed.structure.fields {
                // Putting the label together costs more than all else here, and next to no spec names a method.
                let isMethod = !withoutWire.isEmpty && withoutWire.contains("\(placed.label).\(field.name)")
                if let wire = field.spec.wire {
                    if field.isSpread || isMethod { diagnostics.append(.wireUnused(field, at: wire.range)) }
                    if !wire.value.isWireName { diagnostics.append(.malformedWireName(wire.value, at: wire.range)) }
                } else if !field.isSpread, !isMethod {
                    diagnostics.append(.wireMissing(field))
                }
                if field.isSpread, field.type != .object {
                    diagnostics.append(.spreadNeedsObject(field))
                }
                for name in field.spec.aliases where !name.value.isWireName {
                    diagnostics.append(.malformedWireName(name.value, at: name.range))
                }
                for constant in placed.structure.constants where !constant.wire.value.isWireName {
                    diagnostics.append(.malformedWireName(constant.wire.value, at: constant.wire.range))
                }
                if let space = field.spec.space, !space.value.isWireName {
                    diagnostics.append(.malformedWireName(space.value, at: space.range))
                }
            }
        }
    }
}

extension String {
    /// Names on the wire are printable ASCII without blanks, quotes or backslashes: what JSON and a form carry unescaped.
    fileprivate var isWireName: Bool {
        withBytes { bytes in
            !bytes.isEmpty
                && bytes.allSatisfy {
                    $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
                }
        }
    }
}

extension Diagnostic {
    fileprivate static func wireMissing(_ field: Field) -> Diagnostic {
        Diagnostic(
            id: "missing-wire-name", "field '\(field.name)' does not say its name on the wire", at: field.range,
            hint: "add 'wire:' with the name in biz_content or in the reply's node")
    }

    fileprivate static func wireUnused(_ field: Field, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "unused-wire-name", "'\(field.name)' does not travel under a name of its own, so 'wire' has no meaning",
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
