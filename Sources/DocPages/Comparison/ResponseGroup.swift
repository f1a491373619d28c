import SpecModel

/// The reply, or an object in it, on both sides.
struct ResponseGroup {
    /// The names that lead to it, such as `fund_bill_list.`; empty for the reply itself.
    var path: String
    var members: [ResponseSample.Member]
    var table: [ParameterFact]
    var structure: Structure

    /// What the page calls its fields, in its samples and its tables.
    var names: [Found<String>] { members.map(\.name) + table.map(\.name) }

    func field(_ name: Found<String>) -> Field? { structure.field(onPage: name.value) }
}

extension DriftSubject {
    /// The reply and every object in it that both sides describe.
    var responseGroups: [ResponseGroup] {
        var found: [ResponseGroup] = []
        let whole = ResponseGroup(
            path: "", members: facts.responses.flatMap(\.members), table: facts.responseFields, structure: response)
        collect(whole, seen: [], into: &found)
        return found
    }

    private func collect(_ group: ResponseGroup, seen: Set<ShapeID>, into found: inout [ResponseGroup]) {
        guard !group.names.isEmpty, found.count < 200 else { return }
        found.append(group)
        for field in group.structure.fields {
            guard let id = field.type.shape, !seen.contains(id), let inner = model[id].structure else { continue }
            let members = group.members.filter { group.field($0.name)?.name == field.name }
            let rows = group.table.filter { group.field($0.name)?.name == field.name }
            let next = ResponseGroup(
                path: "\(group.path)\(field.wire).", members: members.flatMap(\.members),
                table: rows.compactMap { facts.object(of: $0) }.flatMap(\.fields), structure: inner)
            collect(next, seen: seen.union([id]), into: &found)
        }
    }
}
