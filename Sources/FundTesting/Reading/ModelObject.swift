import FundRuntime

/// An object of a model file, which notes what is asked of it: a test holds that nothing that is written goes unread.
struct ModelObject {
    /// Where it is in the file, for messages.
    let place: String
    /// What it describes, such as `field`.
    let kind: String
    private let object: JSONObject
    private var asked: Set<String> = []

    init(_ object: JSONObject, _ kind: String, at place: String) {
        self.object = object
        self.kind = kind
        self.place = place
    }

    /// A text; nil where there is none.
    mutating func text(_ name: String) throws(ModelDamage) -> String? {
        guard let value = value(name) else { return nil }
        guard case .string(let text) = value else { throw damage(name, "it is no text") }
        return text
    }

    /// A text that must be there.
    mutating func needed(_ name: String) throws(ModelDamage) -> String {
        guard let text = try text(name) else { throw damage(name, "it is missing") }
        return text
    }

    /// A word of an enumeration; nil where there is none.
    mutating func word<Word: RawRepresentable<String>>(
        _ name: String, _ type: Word.Type = Word.self
    ) throws(ModelDamage) -> Word? {
        guard let text = try text(name) else { return nil }
        guard let word = Word(rawValue: text) else { throw damage(name, "'\(text)' is no word for it") }
        return word
    }

    /// Whether it is said.
    mutating func flag(_ name: String) throws(ModelDamage) -> Bool {
        guard let value = value(name) else { return false }
        guard case .boolean(let flag) = value else { throw damage(name, "it is neither true nor false") }
        return flag
    }

    /// A whole number; nil where there is none.
    mutating func number(_ name: String) throws(ModelDamage) -> Int? {
        guard let value = value(name) else { return nil }
        guard case .number(let number) = value, let number = Int(number.text) else {
            throw damage(name, "it is no whole number")
        }
        return number
    }

    /// Texts; none where the member is missing.
    mutating func texts(_ name: String) throws(ModelDamage) -> [String] {
        var texts: [String] = []
        for value in try values(name) {
            guard case .string(let text) = value else { throw damage(name, "it holds more than texts") }
            texts.append(text)
        }
        return texts
    }

    /// Objects; none where the member is missing.
    mutating func objects(_ name: String, _ kind: String) throws(ModelDamage) -> [ModelObject] {
        var objects: [ModelObject] = []
        for (index, value) in try values(name).enumerated() {
            guard case .object(let object) = value else { throw damage(name, "it holds more than objects") }
            objects.append(ModelObject(object, kind, at: "\(place).\(name)[\(index)]"))
        }
        return objects
    }

    /// An object; nil where there is none.
    mutating func object(_ name: String, _ kind: String) throws(ModelDamage) -> ModelObject? {
        guard let value = value(name) else { return nil }
        guard case .object(let object) = value else { throw damage(name, "it is no object") }
        return ModelObject(object, kind, at: "\(place).\(name)")
    }

    /// Names with a text each, in order.
    mutating func pairs(_ name: String) throws(ModelDamage) -> [(name: String, text: String)] {
        guard let value = value(name) else { return [] }
        guard case .object(let object) = value else { throw damage(name, "it is no object") }
        var pairs: [(name: String, text: String)] = []
        for member in object.members {
            guard case .string(let text) = member.value else { throw damage(name, "it holds more than texts") }
            pairs.append((member.name, text))
        }
        return pairs
    }

    /// Any JSON; nil where there is none.
    mutating func value(_ name: String) -> JSONValue? {
        asked.insert(name)
        return object[name]
    }

    /// What is wrong with a member.
    func damage(_ name: String, _ reason: String) -> ModelDamage {
        ModelDamage(place: place.isEmpty ? name : "\(place).\(name)", reason: reason)
    }

    /// The members that nobody asked for and that are not of those named, each with the kind of its object.
    func unread(besides names: Set<String>) -> [String] {
        object.members.map(\.name).filter { !asked.contains($0) && !names.contains($0) }.map { "\(kind).\($0)" }
    }

    private mutating func values(_ name: String) throws(ModelDamage) -> [JSONValue] {
        guard let value = value(name) else { return [] }
        guard case .array(let values) = value else { throw damage(name, "it is no list") }
        return values
    }
}

/// A part of a model file that no generator writes so.
struct ModelDamage: Error {
    let place: String
    let reason: String
}
