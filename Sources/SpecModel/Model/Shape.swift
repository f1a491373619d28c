package import SpecDiagnostics
package import SpecLanguage

/// The number of a shape in its model.
package struct ShapeID: Hashable, Sendable {
    package let index: Int
}

/// A named type with its place in the model.
///
/// A class, like `Field`: whoever asks the model for one wants to look at it.
package final class Shape: Sendable {
    package enum Kind: Sendable {
        case structure(Structure)
        case enumeration([EnumValue])
        case amount(AmountLimits)
    }

    package let id: ShapeID
    package let name: Located<String>
    /// The service it belongs to; nil for all.
    package let service: String?
    package let file: Int
    package let kind: Kind
    /// The name that the author gave it in code.
    package let givenName: Located<String>?
    /// Whether an enum's documented values are all that may be sent.
    package let closed: Sourced<Bool>?
    package let doc: Prose?
    package let evidence: Evidence?

    init(
        id: ShapeID, name: Located<String>, service: String?, file: Int, kind: Kind, givenName: Located<String>?,
        closed: Sourced<Bool>?, doc: Prose?, evidence: Evidence?
    ) {
        self.id = id
        self.name = name
        self.service = service
        self.file = file
        self.kind = kind
        self.givenName = givenName
        self.closed = closed
        self.doc = doc
        self.evidence = evidence
    }
}

extension Shape {
    /// The structure, if it is one.
    package var structure: Structure? {
        if case .structure(let structure) = kind { structure } else { nil }
    }

    /// The documented values, if it is an enum.
    package var enumValues: [EnumValue]? {
        if case .enumeration(let values) = kind { values } else { nil }
    }

    /// Whether it is an enum of which only documented values may be sent.
    package var isClosed: Bool { closed?.value ?? false }

    /// The limits, if it is an amount.
    package var amount: AmountLimits? {
        if case .amount(let limits) = kind { limits } else { nil }
    }
}

/// One documented value of an enum; other values may come and are kept.
package struct EnumValue: Sendable {
    package let wire: Located<String>
    /// The name that the author gave it in code.
    package let givenName: Located<String>?
    package let since: Located<String>?
    package let deprecated: Deprecation?
    package let doc: Prose?
    package let evidence: Evidence?
}

/// A request amount with a range of its own.
package struct AmountLimits: Sendable {
    package let currency: Located<String>?
    package let scale: Located<Int>?
    package let minimum: Sourced<String>?
    package let maximum: Sourced<String>?
}
