import SpecDiagnostics
import SpecLanguage

/// The order numbers that a call's key can have, as the runtime makes them.
package struct OrderNumbers: Sendable {
    /// How long the numbers are that the runtime makes where a key may be longer.
    private static let usualLength = 32
    /// The fewest signs that tell numbers apart.
    private static let (fewestSigns, fewestDigits) = (20, 31)

    package let length: Int
    /// Whether they have digits alone.
    package let areDigits: Bool

    /// The numbers that fit the length and the pattern of a text; nil where none do.
    init?(_ key: Field) {
        guard key.type == .scalar(.string) else { return nil }
        let (least, most) = (key.length?.value.minimum?.value ?? 0, key.length?.value.maximum?.value ?? .max)
        let length = max(least, min(most, Self.usualLength))
        guard length <= most, length <= 128 else { return nil }
        let pattern = key.pattern.map { try? TextPattern($0.value) }
        func fits(_ signs: [String]) -> Bool {
            signs.allSatisfy { signs in
                let number = "0" + String(repeating: signs, count: length / signs.count + 1).prefix(length - 1)
                return pattern.map { $0?.matches(number) ?? false } ?? true
            }
        }
        self.length = length
        if length >= Self.fewestSigns, fits(["A0Z9", "MWSIHXC0", "7"]) {
            areDigits = false
        } else if length >= Self.fewestDigits, fits(["1795392000000", "9", "0"]) {
            areDigits = true
        } else {
            return nil
        }
    }
}

extension Model {
    /// The order numbers that fit the key of a call; nil where it has none, or none fit.
    package func orderNumbers(of operation: Operation) -> OrderNumbers? {
        guard let name = operation.idempotencyKey?.value else { return nil }
        return structure(of: operation.request)?.field(named: name).flatMap(OrderNumbers.init)
    }
}
