import SpecDiagnostics
import SpecLanguage
import SpecSyntax

extension Resolver {
    mutating func resolve(_ shape: Document.Shape, as id: ShapeID) -> Shape {
        inheriting(shape.by) { resolver, evidence in
            let kind: Shape.Kind =
                switch shape.kind {
                case .structure(let structure): .structure(resolver.resolve(structure))
                case .enumeration(let values): .enumeration(values.map { resolver.resolve($0) })
                case .amount(let limits): .amount(resolver.resolve(limits))
                }
            return Shape(
                id: id, name: shape.name, service: resolver.service, file: resolver.file, kind: kind,
                givenName: shape.givenName, closed: resolver.sourced(shape.closed), doc: shape.doc, evidence: evidence)
        }
    }

    private mutating func resolve(_ value: Document.EnumValue) -> EnumValue {
        EnumValue(
            wire: value.wire, givenName: value.givenName, since: value.since, deprecated: value.deprecated,
            doc: value.doc, evidence: evidence(value.by))
    }

    private mutating func resolve(_ limits: Document.AmountLimits) -> AmountLimits {
        AmountLimits(
            currency: limits.currency, scale: limits.scale, minimum: sourced(limits.minimum),
            maximum: sourced(limits.maximum))
    }

    mutating func resolve(_ structure: Document.Structure) -> Structure {
        inheriting(structure.by) { resolver, _ in
            Structure(
                fields: structure.fields.map { resolver.resolve($0) },
                rules: structure.rules.map { resolver.sourced($0) },
                constants: structure.constants.map { resolver.sourced($0) },
                acceptsCamelCase: structure.alsoAccept != nil, range: structure.range,
                isComplete: structure.isComplete)
        }
    }

    private mutating func resolve(_ field: Document.Field) -> Field {
        Field(
            name: field.name.value, range: field.name.range,
            statedType: Sourced(
                value: type(field.type.value), range: field.type.range, evidence: evidence(named: field.type.by)),
            wireName: sourced(field.wire), required: sourced(field.required), length: sourced(field.length),
            doc: field.doc, evidence: evidence(field.by), details: field.details.map { resolve($0) })
    }

    private mutating func resolve(_ details: Document.FieldDetails) -> FieldDetails {
        FieldDetails(
            space: sourced(details.space), aliases: details.aliases, requiredUnknown: details.requiredUnknown,
            spread: sourced(details.spread), place: details.place, bounds: sourced(details.bounds),
            count: sourced(details.count), pattern: sourced(details.pattern), accept: details.accept,
            json: details.json,
            format: sourced(details.format), zone: sourced(details.zone), currency: sourced(details.currency),
            currencyField: details.currencyField, scale: details.scale, unit: details.unit,
            literals: sourced(details.literals), privacy: details.privacy, since: details.since,
            deprecated: details.deprecated, givenName: details.givenName)
    }

    private mutating func type(_ expression: TypeExpression) -> FieldType {
        switch expression {
        case .list(let element): return .list(type(element))
        case .map(let element): return .map(type(element))
        case .jsonText(let element): return .jsonText(type(element))
        case .name(let name):
            if let type = FieldType(word: name.value) { return type }
            if let id = names.shape(name.value, in: service) { return .shape(id) }
            if names.isUnreadable(name.value, in: service) { return .unresolved }
            report("type", name, instead: TypeHints.instead(of: name.value), knownAtMost: names.shapeCount) {
                FieldType.words + $0.names.shapeNames(in: $0.service) + TypeHints.constructors
            }
            return .unresolved
        }
    }
}
