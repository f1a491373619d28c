import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Plans one factory for each value of the enum that a structure's rules depend on, and one for values not documented.
///
/// What a rule requires for a value is a parameter without a default there, so an illegal combination does not compile.
struct FactoryBuilder {
    let model: Model
    let types: FieldTypes
    let rules: [FieldRule]
    let fields: [NamedField]

    /// The factory for every value that has none of its own.
    private static let unlisted = "unlisted"

    var factories: [FactoryPlan] {
        guard let (discriminator, values, isClosed) = discriminator else { return [] }
        let listed = values.compactMap { factory($0, discriminator) }
        if isClosed { return listed }
        let doc = DocComment(
            nil,
            fallback:
                "Any other value of `\(.comment(discriminator.field.name))`, also one that is not documented here.")
        let unlisted = FactoryPlan(
            name: .identifier(Self.unlisted), doc: doc.lines, parameters: types.parameters(fields),
            arguments: arguments { FactoryArgumentPlan(label: $0.name, value: $0.name, isLast: $1) })
        return listed + [unlisted]
    }

    /// The required enum field that rules with require or forbid compare; at most one, so variants cannot multiply.
    private var discriminator: (NamedField, [EnumValue], isClosed: Bool)? {
        for rule in rules {
            guard case .equals(let name, _)? = rule.condition,
                let named = fields.first(where: { $0.field.name == name.value }), named.field.isRequired,
                case .shape(let id) = named.field.type, let values = model[id].enumValues
            else { continue }
            return (named, values, model[id].isClosed)
        }
        return nil
    }

    /// The factory that a caller takes; nil where the structure has none.
    ///
    /// - Parameter value: what the caller has for a field.
    func factory(choosing value: (Field) -> String?) -> FactoryPlan? {
        guard let (discriminator, values, _) = discriminator else { return nil }
        let text = value(discriminator.field)
        return values.first { $0.wire.value == text }.flatMap { factory($0, discriminator) } ?? factories.last
    }

    private func factory(_ value: EnumValue, _ discriminator: NamedField) -> FactoryPlan? {
        value.memberName.map { factory($0 == Self.unlisted ? $0 + "_" : $0, value, discriminator) }
    }

    private func factory(_ name: String, _ value: EnumValue, _ discriminator: NamedField) -> FactoryPlan {
        var required: Set<String> = []
        var forbidden: Set<String> = []
        var doc = DocComment(
            value.doc,
            fallback: "With `\(.comment(discriminator.field.name))` set to `\(.comment(value.wire.value))`.")
        for rule in rules {
            guard case .equals(let field, let wanted)? = rule.condition, field.value == discriminator.field.name,
                wanted.value == value.wire.value
            else { continue }
            switch rule.demand {
            case .require(let names): required.formUnion(names.map(\.value))
            case .forbid(let names): forbidden.formUnion(names.map(\.value))
            case .match(let name, let pattern):
                doc.add(paragraph: ["`\(.comment(name.value))` matches `\(.comment(pattern.value))`."])
            case .atLeastOne, .exactlyOne: break
            }
        }
        let given = fields.filter { $0.field.name != discriminator.field.name && !forbidden.contains($0.field.name) }
        return FactoryPlan(
            name: .identifier(name), doc: doc.lines,
            parameters: types.parameters(given, required: required, firstIsBare: true),
            arguments: arguments { named, isLast in
                if named.field.name == discriminator.field.name {
                    return FactoryArgumentPlan(
                        label: named.name, enumeration: types.property(named.field, isReceived: false),
                        value: .literal(value.wire.value), isLast: isLast)
                }
                let isForbidden = forbidden.contains(named.field.name)
                return FactoryArgumentPlan(
                    label: named.name, value: isForbidden ? "nil" : named.name, isLast: isLast)
            })
    }

    private func arguments(_ plan: (NamedField, _ isLast: Bool) -> FactoryArgumentPlan) -> [FactoryArgumentPlan] {
        fields.enumerated().map { plan($1, $0 == fields.count - 1) }
    }
}
