/// Which shapes requests have and which replies and notices have, however deep.
package struct ShapeUsage: Sendable {
    package private(set) var byRequests: Set<ShapeID> = []
    package private(set) var byResponses: Set<ShapeID> = []

    init() {}

    init(of operations: [Operation], _ notices: [Notice], in model: Model) {
        byRequests = Self.shapes(operations.map(\.request), model)
        byResponses = Self.shapes(operations.map(\.response) + notices.map(\.content), model)
    }

    /// Every shape that some contents lead to.
    private static func shapes(_ contents: [Operation.Content], _ model: Model) -> Set<ShapeID> {
        var found: Set<ShapeID> = []
        var waiting: [ShapeID] = []
        for content in contents {
            switch content {
            case .own(let structure): waiting += structure.fields.compactMap(\.type.shape)
            case .shape(let id): waiting.append(id)
            case .unresolved, .missing: break
            }
            while let id = waiting.popLast() {
                guard found.insert(id).inserted, let structure = model[id].structure else { continue }
                waiting += structure.fields.compactMap(\.type.shape)
            }
        }
        return found
    }
}
