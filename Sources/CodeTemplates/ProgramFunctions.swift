/// The functions that a program's instructions call, each kept by the program for as long as it lives.
///
/// An instruction that held its function itself counted it up and down each time it ran: rendering 1,000 operations took
/// 120 in place of 143 million instructions without.
struct ProgramFunctions: Sendable {
    private var kept: [any AnyObject & Sendable] = []

    mutating func keep(_ write: @escaping TextWriter) -> Unmanaged<KeptWriter> { keep(KeptWriter(write)) }

    mutating func keep(_ holds: @escaping Condition) -> Unmanaged<KeptCondition> { keep(KeptCondition(holds)) }

    mutating func keep(_ visit: @escaping Visitor) -> Unmanaged<KeptVisitor> { keep(KeptVisitor(visit)) }

    private mutating func keep<Kept: AnyObject & Sendable>(_ function: Kept) -> Unmanaged<Kept> {
        kept.append(function)
        return .passUnretained(function)
    }
}

/// A way to write a text.
final class KeptWriter: Sendable {
    let write: TextWriter

    init(_ write: @escaping TextWriter) { self.write = write }
}

/// A way to tell whether a section is shown.
final class KeptCondition: Sendable {
    let holds: Condition

    init(_ holds: @escaping Condition) { self.holds = holds }
}

/// A way to go through a section's items.
final class KeptVisitor: Sendable {
    let visit: Visitor

    init(_ visit: @escaping Visitor) { self.visit = visit }
}
