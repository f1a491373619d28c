import CodeTemplates
import SpecDiagnostics
import SpecModel
import SpecLanguage

extension Planner {
    /// The statement that writes a field to a request.
    func write(_ named: NamedField) -> SwiftText {
        let (field, name) = (named.field, named.storedName)
        if field.isSpread { return "writer.members(of: \(name))" }
        let value: SwiftText
        if case .list(.shape(let id)) = field.type, model[id].enumValues != nil {
            value = field.isRequired ? "\(name).map(\\.rawValue)" : "\(name)?.map(\\.rawValue)"
        } else {
            value = name
        }
        let space: SwiftText = field.space.map { ", space: \(.literal($0.value))" } ?? ""
        if field.isParameter {
            let text = parameterText(field, value)
            return "writer.parameter(\(.literal(field.wire)), \(text)\(space))"
        }
        if case .list(let element) = field.type, let form = form(of: element, field) {
            return "writer.list(\(.literal(field.wire)), \(value), of: \(form)\(space))"
        }
        if let form = otherForm(field) {
            let amount: SwiftText = field.type.shape == nil ? "" : field.isRequired ? ".money" : "?.money"
            return "writer.scalar(\(.literal(field.wire)), \(value)\(amount), as: \(form)\(space))"
        }
        let offset: SwiftText =
            field.type == .scalar(.dateTime) ? ", offset: \(zoneOffset(field.zone?.value ?? "") ?? 0)" : ""
        return "writer.\(writer(field.type, field))(\(.literal(field.wire)), \(value)\(offset)\(space))"
    }

    func write(_ constant: Sourced<Constant>) -> SwiftText {
        let name = SwiftText.literal(constant.wire.value)
        let text = SwiftText.literal(constant.text)
        let function: SwiftText = constant.place == .parameters ? "parameter" : "string"
        return switch constant.channel {
        case nil: "writer.\(function)(\(name), \(text))"
        case .gateway: "writer.\(function)(\(name), \(text), on: .gateway)"
        case .space: "writer.\(function)(\(name), \(text), on: .space)"
        }
    }

    /// A parameter beside the content is a text, whatever it is in Swift.
    private func parameterText(_ field: Field, _ value: SwiftText) -> SwiftText {
        let chain: SwiftText = field.isRequired ? "" : "?"
        if case .shape = field.type { return "\(value)\(chain).rawValue" }
        return field.isPrivate ? "\(value)\(chain).reveal()" : value
    }

    private func writer(_ type: FieldType, _ field: Field) -> SwiftText {
        switch type {
        case .scalar(.string), .unresolved: field.isPrivate ? "redacted" : "string"
        case .scalar(let scalar): SwiftScalar(scalar).writer(field.json?.value)
        case .json: "json"
        case .object: "jsonObject"
        case .jsonText(.list): "jsonTextObjects"
        case .jsonText: "jsonTextObject"
        case .list(.scalar(.string)), .list(.unresolved): "strings"
        case .list(.json): "jsonValues"
        case .list(.shape(let id)): model[id].structure == nil ? "strings" : "objects"
        case .list: "strings"
        case .map(.shape): "objectMap"
        case .map: "stringMap"
        case .shape(let id):
            switch model[id].kind {
            case .structure: "object"
            case .enumeration: "value"
            case .amount: field.json?.value == .number ? "amountNumber" : "amount"
            }
        }
    }

    /// How a struct is read: one assignment a field.
    func planReceived(_ structure: Structure, _ fields: [NamedField]) -> ReceivedPlan {
        var reads = fields.map { read($0, structure) }
        reads.append("self.wire = reader.object")
        return ReceivedPlan(reads: reads)
    }

    private func read(_ named: NamedField, _ structure: Structure) -> SwiftText {
        let field = named.field
        let suffix: SwiftText = field.isRequired ? "" : "IfPresent"
        let names = wireNames(of: field, structure)
        if case .list(let element) = field.type, let form = form(of: element, field) {
            return "self.\(named.storedName) = reader.list\(suffix)(\(names), of: \(form))"
        }
        if let form = otherForm(field) {
            return "self.\(named.storedName) = reader.scalar\(suffix)(\(names), as: \(form))"
        }
        let arguments: SwiftText =
            switch field.type.scalar {
            case .money:
                "\(names), currency: \(.literal(field.currency?.value ?? "")), scale: \(field.scale?.value ?? 2)"
            case .dateTime: "\(names), offset: \(zoneOffset(field.zone?.value ?? "") ?? 0)"
            default: names
            }
        var conversion: SwiftText = ""
        if case .list(.shape(let id)) = field.type, model[id].enumValues != nil {
            let chain: SwiftText = field.isRequired ? "" : "?"
            conversion = "\(chain).map { \(reference(to: id))(rawValue: $0) }"
        }
        return "self.\(named.storedName) = reader.\(reader(field.type, field))\(suffix)(\(arguments))\(conversion)"
    }

    /// The name of a field in a reply, and every other spelling that it may have.
    private func wireNames(of field: Field, _ structure: Structure) -> SwiftText {
        let aliases = field.replyAliases(acceptsCamelCase: structure.acceptsCamelCase)
        guard !aliases.isEmpty else { return .literal(field.wire) }
        return ([field.wire] + aliases).map { .literal($0) }.joined(separator: ", ")
    }

    private func reader(_ type: FieldType, _ field: Field) -> SwiftText {
        switch type {
        case .scalar(.string), .unresolved: field.isPrivate ? "redacted" : "string"
        case .scalar(let scalar): SwiftScalar(scalar).coder
        case .json: "json"
        case .object: "jsonObject"
        case .jsonText(.list): "jsonTextObjects"
        case .jsonText: "jsonTextObject"
        case .list(.json): "jsonValues"
        case .list(.shape(let id)): model[id].structure == nil ? "strings" : "objects"
        case .list: "strings"
        case .map(.shape): "objectMap"
        case .map: "stringMap"
        case .shape(let id): model[id].structure == nil ? "value" : "object"
        }
    }

    /// Reports a type that the runtime has no reader or writer for.
    mutating func checkSupport(_ field: Field, isSent: Bool, isReceived: Bool) {
        let hasWords =
            switch field.type {
            // Money that is sent has no range in a list; another rule says so.
            case .list(.scalar(let scalar)): scalar != .money || !isSent
            case .list(.json), .list(.unresolved), .map(.scalar(.string)), .map(.unresolved): true
            case .map(.shape(let id)): model[id].structure != nil
            case .list(.shape(let id)): if case .amount = model[id].kind { false } else { true }
            case .list, .map: false
            case .jsonText(.shape(let id)), .jsonText(.list(.shape(let id))): model[id].structure != nil
            case .jsonText(.unresolved): true
            case .jsonText: false
            case .shape(let id): if case .amount = model[id].kind { !isReceived } else { true }
            default: true
            }
        let isSupported = hasWords && (!field.isParameter || isText(field.type))
        guard !isSupported else { return }
        diagnostics.append(
            Diagnostic(
                id: "unsupported-type", "'\(field.name)' has a type that cannot be \(isReceived ? "received" : "sent")",
                at: field.statedType.range, hint: typeAdvice(field)))
    }

    private func typeAdvice(_ field: Field) -> String {
        switch field.type {
        case _ where field.isParameter: "parameters are strings or enums"
        case .list where isAmount(field.type.element), .map where isAmount(field.type.element):
            "lists and maps hold no amounts, but list<money> in replies: let them hold a structure that has the amount as a field"
        case .list: "a list holds strings, integers and other single values, enums, structures or json"
        case .map: "a map holds strings or structures"
        case .jsonText: "jsonText<T> holds a structure, or a list of structures"
        default: "an amount with a range is for requests; use money in a reply"
        }
    }

    private func isAmount(_ type: FieldType) -> Bool {
        switch type {
        case .scalar(.money): true
        case .shape(let id): if case .amount = model[id].kind { true } else { false }
        default: false
        }
    }

    private func isText(_ type: FieldType) -> Bool {
        switch type {
        case .scalar(.string), .unresolved: true
        case .shape(let id): model[id].enumValues != nil
        default: false
        }
    }
}
