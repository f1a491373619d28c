import SpecDiagnostics
import SpecSyntax

extension Model {
    /// A structure with the words a message needs to name it.
    package struct PlacedStructure: Sendable {
        let owner: Owner
        package let structure: Structure
        package let file: Int
        /// Whether a request has it, perhaps deep inside.
        package let isSent: Bool
        /// Whether a reply has it, perhaps deep inside.
        package let isReceived: Bool

        /// What has it.
        enum Owner {
            case shape(Shape)
            case request(Operation)
            case reply(Operation)
        }

        /// How a message names it.
        package var label: String {
            switch owner {
            case .shape(let shape): shape.name.value
            case .request(let operation): "\(operation.name) request"
            case .reply(let operation): "\(operation.name) reply"
            }
        }
    }

    /// Gathers what `structures` and `travellingShapes` hold: the rules and planning ask for them again and again.
    mutating func gather() {
        var sent: Set<ShapeID> = []
        var received: Set<ShapeID> = []
        for operation in operations {
            collect(operation.request, into: &sent)
            collect(operation.response, into: &received)
        }
        travellingShapes = (sent, received)
        structures.reserveCapacity(shapes.count + 2 * operations.count)
        for shape in shapes {
            guard let structure = shape.structure else { continue }
            structures.append(
                PlacedStructure(
                    owner: .shape(shape), structure: structure, file: shape.file,
                    isSent: sent.contains(shape.id), isReceived: received.contains(shape.id)))
        }
        for operation in operations {
            if case .own(let request) = operation.request {
                structures.append(
                    PlacedStructure(
                        owner: .request(operation), structure: request, file: operation.file, isSent: true,
                        isReceived: false))
            }
            if case .own(let response) = operation.response {
                structures.append(
                    PlacedStructure(
                        owner: .reply(operation), structure: response, file: operation.file, isSent: false,
                        isReceived: true))
            }
        }
    }

    private func collect(_ content: Operation.Content, into found: inout Set<ShapeID>) {
        var waiting: [ShapeID] = []
        switch content {
        case .own(let structure): collect(structure, into: &waiting)
        case .shape(let id): waiting = [id]
        case .unresolved: break
        }
        while let id = waiting.popLast() {
            guard found.insert(id).inserted, let structure = self[id].structure else { continue }
            collect(structure, into: &waiting)
        }
    }

    private func collect(_ structure: Structure, into waiting: inout [ShapeID]) {
        for field in structure.referringFields {
            if let id = field.type.shape { waiting.append(id) }
        }
    }
}
