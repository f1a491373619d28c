import SpecModel

/// A field on both sides.
struct FieldPair {
    var page: ParameterFact
    var spec: Field
    /// The structure of the spec that it is in.
    var structure: Structure
    /// What findings about it are about, such as `payee.identity_type`.
    var subject: String

    var name: String { page.name.value }
}

/// The fields of the request, or of one of its objects, on both sides.
struct FieldGroup {
    /// The object's name; empty for the request itself.
    var name: String
    var pageFields: [ParameterFact]
    /// What the page says of several of its fields at once.
    var choices: [Limits.Choice]
    var structure: Structure
    var place: PagePlace

    var pairs: [FieldPair] {
        pageFields.compactMap { page in
            structure.field(onPage: page.name.value).map {
                FieldPair(page: page, spec: $0, structure: structure, subject: subject(page.name.value))
            }
        }
    }
    /// What the page alone has.
    var added: [ParameterFact] { pageFields.filter { structure.field(onPage: $0.name.value) == nil } }
    /// What the spec alone has, although it is from a page.
    var removed: [Field] {
        let known = Set(pairs.map(\.spec.name))
        return structure.fields.filter { $0.evidence.isPage && !known.contains($0.name) }
    }

    func subject(_ name: String) -> String { self.name.isEmpty ? name : "\(self.name).\(name)" }
}
