import SpecDiagnostics
import SpecModel
import SpecLanguage

/// One page beside the call of the spec that it is about, its fields put together in pairs.
struct DriftSubject {
    let facts: PageFacts
    let model: Model
    let operation: SpecModel.Operation
    let request: Structure
    let response: Structure
    private(set) var groups: [FieldGroup] = []

    /// The fields of the request, or of one of its objects, on both sides.
    struct FieldGroup {
        /// The object's name; empty for the request itself.
        var name: String
        var pageFields: [ParameterFact]
        var structure: Structure
        var pairs: [FieldPair]
        var place: PagePlace
        /// What the page says of several of its fields at once.
        var choices: [Limits.Choice]

        /// What the page alone has.
        var added: [ParameterFact] { pageFields.filter { field in !pairs.contains { $0.page.name == field.name } } }
        /// What the spec alone has.
        var removed: [Field] { structure.fields.filter { field in !pairs.contains { $0.spec.name == field.name } } }

        func subject(_ name: String) -> String { self.name.isEmpty ? name : "\(self.name).\(name)" }
    }

    struct FieldPair {
        var page: ParameterFact
        var spec: Field
    }

    /// `nil` for a call whose request or reply could not be resolved, which has been reported.
    init?(_ facts: PageFacts, _ operation: SpecModel.Operation, _ model: Model) {
        guard let request = model.structure(of: operation.request),
            let response = model.structure(of: operation.response)
        else { return nil }
        self.facts = facts
        self.model = model
        self.operation = operation
        self.request = request
        self.response = response
        if facts.hasParameterTable {
            addGroup("", facts.parameters.filter { !$0.isOption }, facts.choices, request, facts.place, seen: [])
        }
    }

    private mutating func addGroup(
        _ name: String, _ fields: [ParameterFact], _ choices: [Limits.Choice], _ structure: Structure,
        _ place: PagePlace, seen: Set<ShapeID>
    ) {
        let pairs = fields.compactMap { page in
            structure.field(onPage: page.name.value).map { FieldPair(page: page, spec: $0) }
        }
        groups.append(
            FieldGroup(
                name: name, pageFields: fields, structure: structure, pairs: pairs, place: place, choices: choices))
        for pair in pairs {
            guard let shape = pair.spec.type.shape, !seen.contains(shape), let inner = model[shape].structure,
                let object = object(of: pair.page)
            else { continue }
            addGroup(
                object.name.value, object.fields, object.choices, inner, object.name.place, seen: seen.union([shape]))
        }
    }

    /// The object that a parameter's type or name leads to.
    func object(of parameter: ParameterFact) -> ObjectFact? {
        parameter.type?.value.object.flatMap { facts.object(named: $0) } ?? facts.object(named: parameter.name.value)
    }

    /// A finding about this call.
    func finding(
        _ kind: String, _ level: DriftFinding.Level, _ subject: String, _ message: String, page: PagePlace?,
        spec: SourceRange?, pageSays: String = "", specSays: String = ""
    ) -> DriftFinding {
        DriftFinding(
            kind: kind, level: level, api: operation.id, subject: subject, message: message, page: page ?? facts.place,
            spec: spec ?? operation.range, pageSays: pageSays, specSays: specSays)
    }
}

extension Structure {
    /// The field that a page knows by `name`: its own name, the one it has on either channel, or their other spelling.
    func field(onPage name: String) -> Field? {
        fields.first { $0.name == name } ?? fields.first { $0.wire == name || $0.space?.value == name }
            ?? fields.first { $0.name == lowerCamelCase(name) }
    }
}

extension Optional<Evidence> {
    /// Whether a published page says so.
    var isPage: Bool {
        if case .page = self?.kind { true } else { false }
    }
}
