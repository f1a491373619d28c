package import SpecDiagnostics
package import SpecLanguage

/// The meaning of all specs together: every name resolved, ready for the rules and for planning.
package struct Model: Sendable {
    /// One entry a spec file, in the order given.
    package internal(set) var files: [SpecFile] = []
    package internal(set) var shapes: [Shape] = []
    package internal(set) var errorTables: [ErrorTable] = []
    package internal(set) var operations: [Operation] = []
    package internal(set) var notices: [Notice] = []
    /// The shapes that requests have, and those that replies and notices have, however deep.
    package internal(set) var shapeUsage = ShapeUsage()

    package subscript(id: ShapeID) -> Shape { shapes[id.index] }
    package subscript(id: ErrorTableID) -> ErrorTable { errorTables[id.index] }
    package subscript(id: OperationID) -> Operation { operations[id.index] }
    package subscript(id: NoticeID) -> Notice { notices[id.index] }
}

extension Model {
    /// The structure behind a request, a reply or a notice, named or its own; nil when not all of it could be read.
    package func structure(of content: Operation.Content) -> Structure? {
        let structure: Structure? =
            switch content {
            case .own(let structure): structure
            case .shape(let id): self[id].structure
            case .unresolved, .missing: nil
            }
        return structure?.isComplete == true ? structure : nil
    }
}

/// A spec file and what it defines.
package struct SpecFile: Sendable {
    package let path: String
    package let service: Located<String>?
    package let resource: Located<String>?
    package let doc: Prose?
    package let range: SourceRange
    package internal(set) var operations: [OperationID] = []
    package internal(set) var notices: [NoticeID] = []
    package internal(set) var shapes: [ShapeID] = []
    package internal(set) var errorTables: [ErrorTableID] = []
    /// The evidence that facts of the file can name.
    package let evidenceNames: Set<String>
    package let defects: [Sourced<Defect>]
}
