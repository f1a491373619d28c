internal import SpecDiagnostics

/// Writes JSON with the line ends that make differences readable: one line for each member of what is large.
///
/// What is absent, false or empty is left out, so that a new member in this format changes no file that has no use for it.
struct ModelText {
    private(set) var bytes: [UInt8] = []
    /// Whether the innermost object or list has nothing in it yet.
    private var isEmpty = true
    /// How many of the objects and lists around have a line for each member.
    private var depth = 0
    private var isOnLines = false

    /// A text, if there is one.
    mutating func member(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        begin(name)
        append(text)
    }

    /// A whole number, if there is one.
    mutating func member(_ name: StaticString, _ number: Int?) {
        guard let number else { return }
        begin(name)
        bytes.append(contentsOf: String(number).utf8)
    }

    /// `true`, or nothing.
    mutating func member(_ name: StaticString, _ flag: Bool) {
        guard flag else { return }
        begin(name)
        bytes.append(contentsOf: "true".utf8)
    }

    /// Texts, if there are any.
    mutating func member(_ name: StaticString, _ texts: [String]) {
        list(name, of: texts) { $0.element($1) }
    }

    /// JSON that is written already, if there is any.
    mutating func member(_ name: StaticString, json: String?) {
        guard let json else { return }
        begin(name)
        bytes.append(contentsOf: json.utf8)
    }

    /// A member of an object whose names are values of the specs.
    mutating func member(named name: String, _ text: String) {
        separate()
        append(name)
        bytes.append(UInt8(ascii: ":"))
        append(text)
    }

    /// An object as a member.
    mutating func object(_ name: StaticString, onLines: Bool = false, _ body: (inout ModelText) -> Void) {
        begin(name)
        enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), onLines, body)
    }

    /// A list as a member, if it has elements.
    mutating func list<Element>(
        _ name: StaticString, onLines: Bool = false, of elements: [Element],
        _ body: (inout ModelText, Element) -> Void
    ) {
        guard !elements.isEmpty else { return }
        begin(name)
        enclose(UInt8(ascii: "["), UInt8(ascii: "]"), onLines) { text in
            for element in elements { body(&text, element) }
        }
    }

    /// A text as an element of a list.
    mutating func element(_ text: String) {
        separate()
        append(text)
    }

    /// An object as an element of a list, or as the whole text.
    mutating func object(onLines: Bool = false, _ body: (inout ModelText) -> Void) {
        separate()
        enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), onLines, body)
    }

    private mutating func begin(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: "\":".utf8)
    }

    private mutating func separate() {
        if !isEmpty { bytes.append(UInt8(ascii: ",")) }
        isEmpty = false
        if isOnLines { endLine() }
    }

    private mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func enclose(
        _ start: UInt8, _ end: UInt8, _ onLines: Bool, _ body: (inout ModelText) -> Void
    ) {
        let wasOnLines = isOnLines
        bytes.append(start)
        (isEmpty, isOnLines) = (true, onLines)
        if onLines { depth += 1 }
        body(&self)
        if onLines {
            depth -= 1
            if !isEmpty { endLine() }
        }
        bytes.append(end)
        (isEmpty, isOnLines) = (false, wasOnLines)
    }

    /// A JSON string; whatever is no visible character is escaped.
    private mutating func append(_ text: String) {
        let isPlain = text.utf8.allSatisfy { 0x20...0x7E ~= $0 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        guard isPlain else {
            bytes.append(contentsOf: quotedJSON(text).utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: text.utf8)
        bytes.append(UInt8(ascii: "\""))
    }
}
