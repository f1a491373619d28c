import SpecDiagnostics
import SpecLanguage
import SpecModel

/// What a spec says of a field's values, wherever it says it.
struct SpecLimits {
    private(set) var minimum: String?
    private(set) var maximum: String?
    private(set) var scale: Int?
    /// Whether the limits are whole numbers of the smallest unit, as they are sent.
    let isInMinorUnits: Bool
    private(set) var place: SourceRange
    private(set) var isFromPage: Bool

    init(_ field: Field, _ model: Model) {
        isInMinorUnits = field.isInMinorUnits
        minimum = field.bounds?.minimum.map { String($0.value) }
        maximum = field.bounds?.maximum.map { String($0.value) }
        scale = field.scale?.value
        place = field.bounds?.range ?? field.range
        isFromPage = field.evidence.isPage
        guard let id = field.type.shape, let amount = model[id].amount else { return }
        scale = amount.scale?.value
        minimum = text(amount.minimum?.value)
        maximum = text(amount.maximum?.value)
        place = amount.minimum?.range ?? model[id].name.range
        isFromPage = model[id].evidence.isPage
    }

    private func text(_ limit: String?) -> String? {
        guard isInMinorUnits, let limit, let scale else { return limit }
        return MinorUnits.parse(limit, scale: scale).map { String($0) } ?? limit
    }
}
