import SpecDiagnostics
import SpecLanguage
import SpecModel

/// One page beside the call of the spec that it is about, its fields put together in pairs.
struct DriftSubject {
    let facts: PageFacts
    let model: Model
    let operation: SpecModel.Operation
    let request: Structure
    let response: Structure
    private(set) var groups: [FieldGroup] = []

    /// nil for a call whose request or reply could not be resolved, which has been reported.
    init?(_ facts: PageFacts, _ operation: SpecModel.Operation, _ model: Model) {
        guard let request = model.structure(of: operation.request),
            let response = model.structure(of: operation.response)
        else { return nil }
        self.facts = facts
        self.model = model
        self.operation = operation
        self.request = request
        self.response = response
        guard facts.hasParameterTable else { return }
        add(
            FieldGroup(
                name: "", pageFields: facts.parameters.filter { !$0.isOption }, choices: facts.choices,
                structure: request, place: facts.place), seen: [])
    }

    private mutating func add(_ group: FieldGroup, seen: Set<ShapeID>) {
        groups.append(group)
        for pair in group.pairs {
            guard let shape = pair.spec.type.shape, !seen.contains(shape), let inner = model[shape].structure,
                let object = facts.object(of: pair.page)
            else { continue }
            let next = FieldGroup(
                name: object.name.value, pageFields: object.fields, choices: object.choices, structure: inner,
                place: object.name.place)
            add(next, seen: seen.union([shape]))
        }
    }

    /// Every field of the request, and of its objects, that both sides have.
    var pairs: [FieldPair] { groups.flatMap(\.pairs) }

    /// The samples that the spec has from a page.
    var pageSamples: [Sourced<Sample>] { operation.samples.filter { ($0.evidence ?? operation.evidence).isPage } }

    /// A finding about this call; without a place, at the page's and the operation's.
    func finding(
        _ kind: String, _ level: DriftFinding.Level, _ subject: String, _ message: String, page: PagePlace? = nil,
        spec: SourceRange? = nil, pageSays: String = "", specSays: String = ""
    ) -> DriftFinding {
        DriftFinding(
            kind: kind, level: level, api: operation.id, subject: subject, message: message, page: page ?? facts.place,
            spec: spec ?? operation.range, pageSays: pageSays, specSays: specSays)
    }

    /// A finding about a name on the page, at its place.
    func finding(
        _ kind: String, _ level: DriftFinding.Level, _ name: Found<String>, _ message: String, spec: SourceRange? = nil
    ) -> DriftFinding {
        finding(kind, level, name.value, message, page: name.place, spec: spec, pageSays: name.value)
    }

    /// A finding about a field; without a place, at its description and its name in the spec.
    func finding(
        _ kind: String, _ level: DriftFinding.Level, _ pair: FieldPair, _ message: String, page: PagePlace? = nil,
        spec: SourceRange? = nil, pageSays: String = "", specSays: String = ""
    ) -> DriftFinding {
        finding(
            kind, level, pair.subject, message, page: page ?? pair.page.descriptionPlace, spec: spec ?? pair.spec.range,
            pageSays: pageSays, specSays: specSays)
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
    var isPage: Bool { if case .page = self?.kind { true } else { false } }
}
