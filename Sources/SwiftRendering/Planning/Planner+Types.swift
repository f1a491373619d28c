import CodeTemplates
import SpecDiagnostics
import SpecModel
import SpecLanguage

extension Planner {
    /// The Swift type of a value, without optionality.
    func swiftType(_ type: FieldType, of field: Field, in service: String?) -> SwiftText {
        switch type {
        case .scalar(.string), .unresolved: field.isPrivate ? "\(runtime)Redacted<String>" : "String"
        case .scalar(let scalar): swiftType(SwiftScalar(scalar))
        case .json: "\(runtime)JSONValue"
        case .object: "\(runtime)JSONObject"
        case .list(let element): "[\(swiftType(element, of: field, in: service))]"
        case .map(let element): "[String: \(swiftType(element, of: field, in: service))]"
        case .jsonText(let element): swiftType(element, of: field, in: service)
        case .shape(let id): reference(to: id)
        }
    }

    private func swiftType(_ scalar: SwiftScalar) -> SwiftText {
        scalar.isOfRuntime ? "\(runtime)\(.identifier(scalar.type))" : .identifier(scalar.type)
    }

    /// The Swift type of a field that may be missing.
    func optionalType(of field: Field, in service: String?) -> SwiftText {
        switch field.type {
        case .shape(let id): optionalReferences[id.index]
        default: "\(swiftType(field.type, of: field, in: service))?"
        }
    }

    /// The type as a parameter: private texts are given plain and wrapped inside.
    func parameterType(_ field: Field, in service: String?) -> SwiftText {
        field.type == .scalar(.string) ? "String" : swiftType(field.type, of: field, in: service)
    }

    func typeName(of shape: Shape) -> String {
        shape.service == nil ? options.type(Self.ownName(of: shape)) : nested(Self.ownName(of: shape))
    }

    func typeName(of table: ErrorTable) -> String {
        table.service == nil ? options.type(Self.ownName(of: table)) : nested(Self.ownName(of: table))
    }

    /// The name of a shape's type as other types write it.
    func reference(to id: ShapeID) -> SwiftText { shapeReferences[id.index] }

    /// The name of a table's type as other types write it.
    func reference(to id: ErrorTableID) -> SwiftText { tableReferences[id.index] }

    func typeName(of operation: Operation) -> String {
        nested(SwiftNames.type(operation.givenName?.value ?? operation.name))
    }

    func methodName(of operation: Operation) -> String {
        SwiftNames.method(operation.givenName?.value ?? operation.name)
    }

    func typeName(ofService service: String) -> String { options.type(SwiftNames.type(service)) }

    func typeName(ofResource resource: String) -> String { nested(SwiftNames.type(resource)) }

    static func ownName(of shape: Shape) -> String {
        shape.givenName.map { SwiftWords.typeName($0.value) } ?? SwiftNames.type(shape.name.value)
    }

    static func ownName(of table: ErrorTable) -> String {
        let words = SwiftNames.value(table.name.value) ?? table.name.value
        return table.givenName.map { SwiftWords.typeName($0.value) } ?? SwiftNames.type(words + "Code")
    }

    private func nested(_ name: String) -> String { topLevelTypes.contains(name) ? name + "_" : name }

    func reference(to operation: Operation) -> SwiftText {
        let service = SwiftText.identifier(typeName(ofService: operation.service))
        let resource = SwiftText.identifier(typeName(ofResource: operation.resource))
        return "\(service).\(resource).\(.identifier(typeName(of: operation)))"
    }

    func propertyName(of field: Field) -> SwiftText { .identifier(memberName(of: field)) }

    /// The name of a field's property, without the backticks that it may need.
    func memberName(of field: Field) -> String {
        field.givenName.map { SwiftNames.member($0.value) } ?? SwiftNames.property(field.name)
    }

    func valueName(_ value: EnumValue) -> String? {
        value.givenName.map { SwiftNames.member($0.value) } ?? SwiftNames.value(value.wire.value)
    }

    func qualified(_ name: String, in service: String?) -> SwiftText {
        guard let service else { return .identifier(name) }
        return "\(.identifier(typeName(ofService: service))).\(.identifier(name))"
    }

    /// Adds a paragraph of what a field is documented to be, beyond its prose.
    func addFacts(of field: Field, to doc: inout DocComment) {
        doc.beginParagraph()
        if let length = field.length {
            let isNotEmpty = length.minimum?.value == 1 && length.maximum == nil
            if isNotEmpty {
                doc.add("Not empty.")
            } else {
                doc.add("Length: \(range(length)) \(length.unit == .bytes ? "bytes" : "characters").")
            }
        }
        if let bounds = field.bounds { doc.add("Range: \(range(bounds)).") }
        if let count = field.count { doc.add("Count: \(range(count)).") }
        if let pattern = field.pattern { doc.add("Pattern: `\(.comment(pattern.value))`.") }
        if let reason = field.requiredUnknown {
            doc.add("Whether it is required is not known: \(.comment(reason.value.onOneLine)).")
        }
        if let since = field.since { doc.add("Since \(.comment(since.value)).") }
        if let deprecated = field.deprecated {
            let since: SwiftText = deprecated.since.map { " since \(.comment($0.value))" } ?? ""
            doc.add("Deprecated\(since). \(.comment(deprecated.doc?.text ?? ""))")
        }
        if let form = formNote(field) { doc.add(form) }
        if !field.wire.isEmpty { addWireName(of: field, to: &doc) }
    }

    private func addWireName(of field: Field, to doc: inout DocComment) {
        let wire = SwiftText.comment(field.wire)
        if case .inferred(let reason)? = field.evidence?.kind {
            doc.add("Wire: `\(wire)`. Inferred: \(.comment(reason.onOneLine)).")
        } else if case .inferred? = field.wireName?.evidence?.kind {
            doc.add("Wire: `\(wire)` (inferred).")
        } else {
            doc.add("Wire: `\(wire)`.")
        }
    }

    private func range(_ bounds: Sourced<Bounds>) -> SwiftText {
        switch (bounds.minimum?.value, bounds.maximum?.value) {
        case (let low?, let high?): low == high ? "exactly \(high)" : "\(low) to \(high)"
        case (let low?, nil): "at least \(low)"
        case (nil, let high?): "at most \(high)"
        case (nil, nil): "any"
        }
    }
}
