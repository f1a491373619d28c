package import SpecDiagnostics
package import SpecSyntax

/// The meaning of all specs together: every name resolved, ready for the rules and for planning.
///
/// Shapes, structures, fields and operations never change once they are resolved, and rules and planning pass them
/// around by the hundred thousand: they are classes of `let`s, so that passing one on counts one reference.
package struct Model: Sendable {
    /// One entry a spec file, in the order given.
    package var files: [SpecFile]
    package var shapes: [Shape]
    package var errorTables: [ErrorTable]
    package var operations: [Operation]
    /// Every structure: the named ones, then the requests and replies that operations define themselves.
    ///
    /// Most rules go through them, so they are gathered once.
    package internal(set) var structures: [PlacedStructure] = []
    /// The shapes that travel in requests, and those that travel in replies, however deep.
    package internal(set) var travellingShapes: (sent: Set<ShapeID>, received: Set<ShapeID>) = ([], [])

    package subscript(id: ShapeID) -> Shape { shapes[id.index] }
    package subscript(id: ErrorTableID) -> ErrorTable { errorTables[id.index] }
    package subscript(id: OperationID) -> Operation { operations[id.index] }
}

/// A spec file and what it defines.
package struct SpecFile: Sendable {
    package var path: String
    package var service: Located<String>?
    package var resource: Located<String>?
    package var doc: Prose?
    package var range: SourceRange
    package var operations: [OperationID] = []
    package var shapes: [ShapeID] = []
    package var errorTables: [ErrorTableID] = []
    package var evidence: EvidenceScope
    package var defects: [Document.Defect]
}

/// The number of a shape in its model.
package struct ShapeID: Hashable, Sendable {
    package var index: Int
}

/// The number of an error table in its model.
package struct ErrorTableID: Hashable, Sendable {
    package var index: Int
}

/// The number of an operation in its model.
package struct OperationID: Hashable, Sendable {
    package var index: Int
}
