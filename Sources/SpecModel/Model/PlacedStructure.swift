import SpecDiagnostics

/// A structure with what has it and the words a message needs to name it.
package struct PlacedStructure: Sendable {
    /// What has a structure.
    package enum Owner: Sendable {
        case shape(Shape)
        case request(Operation)
        case response(Operation)
        case notice(Notice)
    }

    package let owner: Owner
    package let structure: Structure
    /// Whether a request has it, perhaps deep inside.
    package let isSent: Bool
    /// Whether a reply or a notice has it, perhaps deep inside.
    package let isReceived: Bool

    /// How a message names it.
    package var label: String {
        switch owner {
        case .shape(let shape): shape.name.value
        case .request(let operation): "\(operation.name) request"
        case .response(let operation): "\(operation.name) reply"
        case .notice(let notice): "\(notice.name) notice"
        }
    }
}

extension Model {
    /// Every structure: the named ones, then those that operations and notices define themselves.
    package var structures: [PlacedStructure] {
        let named = shapes.compactMap { shape in
            shape.structure.map {
                PlacedStructure(
                    owner: .shape(shape), structure: $0, isSent: shapeUsage.byRequests.contains(shape.id),
                    isReceived: shapeUsage.byResponses.contains(shape.id))
            }
        }
        let noticed = notices.compactMap { notice -> PlacedStructure? in
            guard case .own(let content) = notice.content else { return nil }
            return PlacedStructure(owner: .notice(notice), structure: content, isSent: false, isReceived: true)
        }
        return named + operations.flatMap { $0.ownStructures } + noticed
    }
}

extension Operation {
    fileprivate var ownStructures: [PlacedStructure] {
        var found: [PlacedStructure] = []
        if case .own(let request) = request {
            found.append(PlacedStructure(owner: .request(self), structure: request, isSent: true, isReceived: false))
        }
        if case .own(let response) = response {
            found.append(PlacedStructure(owner: .response(self), structure: response, isSent: false, isReceived: true))
        }
        return found
    }
}
