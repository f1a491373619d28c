import SpecDiagnostics
import SpecLanguage

/// How an echo is compared.
package enum EchoKind: Hashable, Sendable {
    /// Byte for byte, and a reply must have it.
    case text
    /// As a number, where a reply has it.
    case amount(currency: String?)
}

extension Model {
    /// How a field is compared with its echo; nil for a type that is not compared.
    package func echoKind(of field: Field) -> EchoKind? {
        switch field.type {
        case .scalar(.string): .text
        case .scalar(.money): .amount(currency: field.currency?.value)
        case .shape(let id): self[id].amount.map { .amount(currency: $0.currency?.value) }
        default: nil
        }
    }
}
