import CodeTemplates
import SpecDiagnostics
import SpecModel
import SpecLanguage

extension Planner {
    /// One factory for each value of the enum that the structure's rules depend on, and one for values not documented.
    ///
    /// What a rule requires for a value is a parameter without a default there, so an illegal combination does not compile.
    func factories(of structure: Structure, _ service: String?) -> [FactoryPlan] {
        guard let (field, values) = discriminator(of: structure) else { return [] }
        let named = values.compactMap { value in
            valueName(value).map { factory($0, value, field, structure, service) }
        }
        let doc = DocComment(
            nil, fallback: "Any other value of `\(.comment(field.name))`, also one that is not documented here.")
        let arguments = structure.fields.map { "\(propertyName(of: $0)): \(propertyName(of: $0))" as SwiftText }
        let unlisted = FactoryPlan(
            name: "unlisted", doc: doc.lines, parameters: parameters(structure.fields.map { self.named($0) }, service),
            arguments: arguments.joined(separator: ", "))
        return named + [unlisted]
    }

    /// The required enum field that rules with require or forbid compare; at most one, so variants cannot multiply.
    private func discriminator(of structure: Structure) -> (Field, [EnumValue])? {
        for rule in structure.rules {
            guard case .equals(let name, _)? = rule.condition, let field = structure.field(named: name.value),
                field.isRequired, case .shape(let id) = field.type, let values = model[id].enumValues
            else { continue }
            return (field, values)
        }
        return nil
    }

    private func factory(
        _ name: String, _ value: EnumValue, _ discriminator: Field, _ structure: Structure, _ service: String?
    ) -> FactoryPlan {
        var required: Set<String> = []
        var forbidden: Set<String> = []
        for rule in structure.rules {
            guard case .equals(let field, let wanted)? = rule.condition, field.value == discriminator.name,
                wanted.value == value.wire.value
            else { continue }
            switch rule.demand {
            case .require(let names): required.formUnion(names.map(\.value))
            case .forbid(let names): forbidden.formUnion(names.map(\.value))
            case .atLeastOne, .exactlyOne: break
            }
        }
        let fields = structure.fields.filter { $0.name != discriminator.name && !forbidden.contains($0.name) }
        let parameters = parameters(fields.map { named($0) }, service, required: required, firstIsBare: true)
        let arguments = structure.fields.map { field -> SwiftText in
            let label = propertyName(of: field)
            if field.name == discriminator.name {
                return
                    "\(label): \(swiftType(field.type, of: field, in: service))(rawValue: \(.literal(value.wire.value)))"
            }
            return forbidden.contains(field.name) ? "\(label): nil" : "\(label): \(label)"
        }
        let fallback: SwiftText = "With `\(.comment(discriminator.name))` set to `\(.comment(value.wire.value))`."
        return FactoryPlan(
            name: .identifier(name), doc: DocComment(value.doc, fallback: fallback).lines, parameters: parameters,
            arguments: arguments.joined(separator: ", "))
    }
}
