import SpecDiagnostics
import SpecLanguage

/// A file is a field of the request itself: JSON cannot hold it, and replies bring none.
struct FilesInRequests: Rule {
    func check(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        let structures = model.structures
        let isUsed = structures.contains { $0.structure.fields.contains { $0.type.element == .file } }
        guard isUsed else { return }
        let holders = holders(structures)
        for placed in structures {
            for field in placed.structure.fields where field.type.element == .file {
                if !field.isFile {
                    diagnostics.append(.inList(field))
                } else if placed.isReceived {
                    diagnostics.append(.ofReply(field))
                } else if case .shape(let shape) = placed.owner, let holder = holders[shape.id] {
                    diagnostics.append(.inside(field, holder))
                }
            }
        }
    }

    /// The shapes that are inside others, each with a field that holds it.
    private func holders(_ structures: [PlacedStructure]) -> [ShapeID: Field] {
        var holders: [ShapeID: Field] = [:]
        for placed in structures {
            for field in placed.structure.fields {
                if let id = field.type.shape, holders[id] == nil { holders[id] = field }
            }
        }
        return holders
    }
}

extension Diagnostic {
    fileprivate static func inList(_ field: Field) -> Diagnostic {
        Diagnostic(
            id: "misplaced-file",
            "'\(field.name)' holds several files, and each is a part of the form under its own name",
            at: field.statedType.range, hint: "write a field of type file for each of them")
    }

    fileprivate static func ofReply(_ field: Field) -> Diagnostic {
        Diagnostic(
            id: "misplaced-file", "'\(field.name)' is in a reply, which is JSON and brings no file",
            at: field.statedType.range, hint: "write 'string' for an address or an ID of a file")
    }

    fileprivate static func inside(_ field: Field, _ holder: Field) -> Diagnostic {
        Diagnostic(
            id: "misplaced-file", "'\(field.name)' is inside an object, which is JSON and holds no file",
            at: field.statedType.range, hint: "make it a field of the request itself",
            notes: [.init(message: "'\(holder.name)' holds the object", range: holder.range)])
    }
}
