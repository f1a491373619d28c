import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Finds fields of types that the runtime has no reader or writer for.
struct FieldSupport {
    let model: Model

    /// The mistake in a field's type, if there is one.
    func mistake(in field: Field, isSent: Bool, isReceived: Bool) -> Diagnostic? {
        let isSupported = hasCoder(field.type, isSent) && (!field.isParameter || isSingleValue(field.type))
        if isSupported { return nil }
        return Diagnostic(
            id: "unsupported-type", "'\(field.name)' has a type that cannot be \(isReceived ? "received" : "sent")",
            at: field.statedType.range, hint: hint(for: field))
    }

    private func hasCoder(_ type: FieldType, _ isSent: Bool) -> Bool {
        switch type {
        // Money that is sent has no range in a list; another rule says so.
        case .list(.scalar(let scalar)): scalar != .money || !isSent
        case .list(.json), .list(.unresolved), .map(.scalar(.string)), .map(.unresolved), .jsonText(.unresolved): true
        case .map(.shape(let id)), .jsonText(.shape(let id)), .jsonText(.list(.shape(let id))):
            model[id].structure != nil
        case .list(.shape): true
        case .list, .map, .jsonText: false
        default: true
        }
    }

    private func hint(for field: Field) -> String {
        switch field.type {
        case _ where field.isParameter: "parameters are strings, enums, amounts and other single values"
        case .map where field.type.scalar == .money || model.amountShape(of: field.type) != nil:
            "maps hold no amounts: let them hold a structure that has the amount as a field"
        case .list: "a list holds strings, integers and other single values, enums, structures or json"
        case .map: "a map holds strings or structures"
        default: "jsonText<T> holds a structure, or a list of structures"
        }
    }

    private func isSingleValue(_ type: FieldType) -> Bool {
        switch type {
        case .scalar, .unresolved: true
        case .shape(let id): model[id].structure == nil
        default: false
        }
    }
}
