/// Writes a text that belongs to the value at an address.
typealias TextWriter = @Sendable (ContextPointer, inout TemplateOutput) -> Void

/// Tells whether a section of the value at an address is shown.
typealias Condition = @Sendable (ContextPointer) -> Bool

/// Lends each item of a section of the value at an address.
typealias Visitor = @Sendable (ContextPointer, (ContextPointer) -> Void) -> Void

/// One name that a shape declares, and how to read it.
struct TemplateMember: Sendable {
    let name: String
    let kind: Kind

    enum Kind: Sendable {
        case text(TextWriter)
        case optionalText(TextWriter, Items)
        case flag(Condition)
        case texts(Items)
        case optional(Items)
        case list(Items)
    }

    /// How to go through the items of a section.
    struct Items: Sendable {
        let exist: Condition
        let visit: Visitor
        let item: Item
    }

    /// What stands inside a section, one item at a time.
    enum Item: Sendable {
        case text(TextWriter)
        /// Resolved only when a template goes there, because shapes may contain themselves.
        case context(@Sendable () -> ErasedShape)
    }

    /// The kind as a message names it, with its article.
    var kindName: String {
        switch kind {
        case .text: "a text"
        case .optionalText: "an optional text"
        case .flag: "a flag"
        case .texts: "a list of texts"
        case .optional: "an optional value"
        case .list: "a list"
        }
    }

    /// The way to print the member as a value, if it is one.
    var writer: TextWriter? {
        switch kind {
        case .text(let write), .optionalText(let write, _): write
        case .flag, .texts, .optional, .list: nil
        }
    }

    /// The condition under which a section of the member is shown, if it can be a section.
    var condition: Condition? {
        switch kind {
        case .text: nil
        case .flag(let holds): holds
        case .optionalText(_, let items), .texts(let items), .optional(let items), .list(let items): items.exist
        }
    }

    /// The items that a section of the member goes through; nil if it stays in its context.
    var items: Items? {
        switch kind {
        case .text, .flag: nil
        case .optionalText(_, let items), .texts(let items), .optional(let items), .list(let items): items
        }
    }
}

/// A shape without the type it belongs to.
struct ErasedShape: Sendable {
    let name: String
    let type: ObjectIdentifier
    var members: [TemplateMember] = []

    /// The member of that name; the first one wins.
    func member(_ name: String) -> TemplateMember? {
        members.first { $0.name == name }
    }
}
