import SpecDiagnostics
import SpecSyntax

extension Model {
    /// A structure with the words a message needs to name it.
    package struct PlacedStructure: Sendable {
        package var label: String
        package var structure: Structure
        package var file: Int
        /// Whether a request has it, perhaps deep inside.
        package var isSent: Bool
        /// Whether a reply has it, perhaps deep inside.
        package var isReceived: Bool
    }

    /// Gathers what `structures` holds.
    func placedStructures() -> [PlacedStructure] {
        let (sent, received) = travellingShapes()
        var found = shapes.compactMap { shape in
            shape.structure.map {
                PlacedStructure(
                    label: shape.name.value, structure: $0, file: shape.file, isSent: sent.contains(shape.id),
                    isReceived: received.contains(shape.id))
            }
        }
        for operation in operations {
            if case .own(let request) = operation.request {
                found.append(
                    PlacedStructure(
                        label: "\(operation.name) request", structure: request, file: operation.file, isSent: true,
                        isReceived: false))
            }
            if case .own(let response) = operation.response {
                found.append(
                    PlacedStructure(
                        label: "\(operation.name) reply", structure: response, file: operation.file, isSent: false,
                        isReceived: true))
            }
        }
        return found
    }

    /// The shapes that travel in requests, and those that travel in replies, however deep.
    package func travellingShapes() -> (sent: Set<ShapeID>, received: Set<ShapeID>) {
        var sent: Set<ShapeID> = []
        var received: Set<ShapeID> = []
        for operation in operations {
            collect(operation.request, into: &sent)
            collect(operation.response, into: &received)
        }
        return (sent, received)
    }

    private func collect(_ content: Operation.Content, into found: inout Set<ShapeID>) {
        var waiting: [ShapeID] = []
        switch content {
        case .own(let structure): waiting = structure.fields.compactMap(\.type.shape)
        case .shape(let id): waiting = [id]
        case .unresolved: break
        }
        while let id = waiting.popLast() {
            guard found.insert(id).inserted else { continue }
            waiting += self[id].structure?.fields.compactMap(\.type.shape) ?? []
        }
    }
}
