internal import SpecDiagnostics
internal import SpecLanguage
internal import SpecModel

extension ModelText {
    /// A named type.
    mutating func write(_ shape: Shape, of model: Model) {
        member("name", model.qualifiedName(shape.id))
        member("swift", shape.givenName?.value)
        switch shape.kind {
        case .structure(let structure):
            member("kind", "structure")
            write(structure, of: model)
        case .enumeration(let values):
            member("kind", "enum")
            member("closed", shape.isClosed)
            list("values", onLines: true, of: values) { text, value in
                text.object { text in
                    text.member("wire", value.wire.value)
                    text.member("swift", value.givenName?.value)
                    text.member("since", value.since?.value)
                    text.member("deprecated", value.deprecated != nil)
                }
            }
        case .amount(let limits):
            member("kind", "amount")
            member("currency", limits.currency?.value)
            member("scale", limits.scale?.value)
            member("minimum", limits.minimum?.value)
            member("maximum", limits.maximum?.value)
        }
    }

    /// A request or a reply: the name of a shape, or a structure of its own.
    mutating func write(_ name: StaticString, _ content: Operation.Content, of model: Model) {
        switch content {
        case .own(let structure): object(name, onLines: true) { $0.write(structure, of: model) }
        case .shape(let id): member(name, model.qualifiedName(id))
        case .unresolved, .missing: break
        }
    }

    private mutating func write(_ structure: Structure, of model: Model) {
        member("acceptsCamelCase", structure.acceptsCamelCase)
        list("fields", onLines: true, of: structure.fields) { text, field in
            text.object { $0.write(field, of: model) }
        }
        list("rules", onLines: true, of: structure.rules.map(\.value)) { text, rule in
            text.object { $0.write(rule) }
        }
        list("constants", onLines: true, of: structure.constants.map(\.value)) { text, constant in
            text.object { text in
                text.member("wire", constant.wire.value)
                text.member("text", constant.text)
                text.member("parameter", constant.place == .parameters)
                text.member("channel", constant.channel?.rawValue)
            }
        }
    }

    private mutating func write(_ field: Field, of model: Model) {
        member("name", field.name)
        member("swift", field.givenName?.value)
        member("wire", field.wireName?.value)
        member("type", model.word(of: field.type))
        member("required", field.isRequired)
        member("requiredUnknown", field.requiredUnknown != nil)
        member("space", field.space?.value)
        member("aliases", field.aliases.map(\.value))
        member("spread", field.isSpread)
        member("parameter", field.isParameter)
        write("length", field.length?.value)
        write("range", field.bounds?.value)
        write("count", field.count?.value)
        member("pattern", field.pattern?.value)
        member("accept", field.accept.map(\.value))
        member("json", field.json?.value.rawValue)
        member("format", field.format?.value.rawValue)
        member("zone", field.zone?.value)
        member("currency", field.currency?.value)
        member("currencyField", field.currencyField?.value)
        member("scale", field.scale?.value)
        member("minorUnits", field.isInMinorUnits)
        if let words = field.literals {
            object("words") { text in
                text.member("true", words.yes.value)
                text.member("false", words.no.value)
            }
        }
        member("privacy", field.privacy?.value.rawValue)
        member("since", field.since?.value)
        member("deprecated", field.deprecated != nil)
    }

    /// The ends of a range.
    mutating func write(_ name: StaticString, _ bounds: Bounds?) {
        guard let bounds else { return }
        object(name) { text in
            text.member("min", bounds.minimum?.value)
            text.member("max", bounds.maximum?.value)
            text.member("bytes", bounds.unit == .bytes)
        }
    }

    private mutating func write(_ rule: FieldRule) {
        member("id", rule.id.value)
        switch rule.condition {
        case .equals(let field, let value):
            object("when") { text in
                text.member("field", field.value)
                text.member("equals", value.value)
            }
        case .present(let field): object("when") { $0.member("field", field.value) }
        case nil: break
        }
        switch rule.demand {
        case .require(let fields): member("require", fields.map(\.value))
        case .forbid(let fields): member("forbid", fields.map(\.value))
        case .atLeastOne(let fields): member("atLeastOne", fields.map(\.value))
        case .exactlyOne(let fields): member("exactlyOne", fields.map(\.value))
        case .match(let field, let pattern):
            object("match") { text in
                text.member("field", field.value)
                text.member("pattern", pattern.value)
            }
        }
    }
}

extension Model {
    /// A type as specs write it, shapes by their qualified names.
    fileprivate func word(of type: FieldType) -> String {
        switch type {
        case .scalar(let scalar): scalar.rawValue
        case .json: "json"
        case .file: "file"
        case .object: "object"
        case .list(let element): "list<\(word(of: element))>"
        case .map(let element): "map<\(word(of: element))>"
        case .jsonText(let element): "jsonText<\(word(of: element))>"
        case .shape(let id): qualifiedName(id)
        // The mistake was reported, so that there is no file.
        case .unresolved: "unresolved"
        }
    }
}
