/// A JSON object: its members in the order they were written, no name twice.
///
/// Its description shows how many members there are and nothing else: a reply may hold personal data.
public struct JSONObject: Hashable, Sendable {
    /// A name and its value.
    public struct Member: Hashable, Sendable {
        /// The name.
        public let name: String
        /// The value.
        public let value: JSONValue

        /// A member.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// What an object is made of: members, or the place in a text that was read.
    private enum Contents: Sendable {
        case members([Member])
        case document(JSONDocument, Int)
    }

    /// A box: an object is copied often, here and in generated code, and a copy then counts one reference and no more.
    private indirect enum Box: Sendable { case of(Contents) }

    private var box: Box

    /// The members, in order.
    ///
    /// Those of an object that was read are made at each use: keep them where you use them often, or ask for a name.
    public var members: [Member] {
        switch box {
        case .of(.members(let members)): members
        case .of(.document(let document, let place)):
            document.places(in: place).map { Member(document.name(at: $0), document.value(at: $0)) }
        }
    }

    /// An object without members.
    public init() { box = .of(.members([])) }

    /// The object of a JSON text.
    public init(parsing text: String) throws(JSONError) { self = try JSONParser.object(Array(text.utf8)) }

    /// The object at a place of a text that was read.
    init(_ document: JSONDocument, at place: Int) { box = .of(.document(document, place)) }

    /// An object without members that expects some.
    package init(capacity: Int) {
        var members: [Member] = []
        members.reserveCapacity(capacity)
        box = .of(.members(members))
    }

    /// The value of a name; names are the same when their bytes are.
    ///
    /// Setting replaces the value in its place or appends; setting nil removes the member.
    public subscript(_ name: String) -> JSONValue? {
        get { place(of: name).map { value(at: $0) } }
        set {
            edit { members in
                let place = members.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
                switch (place, newValue) {
                case (let place?, let value?): members[place] = Member(name, value)
                case (let place?, nil): members.remove(at: place)
                case (nil, let value?): members.append(Member(name, value))
                case (nil, nil): break
                }
            }
        }
    }

    /// The JSON text of the object.
    public var jsonText: String { JSONValue.object(self).jsonText }

    /// Adds a member whose name is known to be new.
    package mutating func append(_ name: String, _ value: JSONValue) { edit { $0.append(Member(name, value)) } }

    /// Whether two objects have the same members in the same order.
    public static func == (left: JSONObject, right: JSONObject) -> Bool { left.members == right.members }

    /// Hashes the members.
    public func hash(into hasher: inout Hasher) { hasher.combine(members) }

    private mutating func edit(_ change: (inout [Member]) -> Void) {
        var members = members
        // So that there is one reference only, and the change needs no copy.
        box = .of(.members([]))
        change(&members)
        box = .of(.members(members))
    }
}

extension JSONObject {
    /// Where the member of a name is, for the functions below.
    func place(of name: String) -> Int? {
        switch box {
        case .of(.members(let members)): members.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
        case .of(.document(let document, let object)): document.place(of: name, in: object)
        }
    }

    /// The value at a place.
    func value(at place: Int) -> JSONValue {
        switch box {
        case .of(.members(let members)): members[place].value
        case .of(.document(let document, _)): document.value(at: place)
        }
    }

    /// What the value at a place is.
    func kind(at place: Int) -> JSONDocument.Node.Kind {
        switch box {
        case .of(.members(let members)): members[place].value.kind
        case .of(.document(let document, _)): document.nodes[place].kind
        }
    }

    /// The text of the string or number at a place; nil for anything else.
    func scalarText(at place: Int) -> String? {
        switch box {
        case .of(.members(let members)): members[place].value.scalarText
        case .of(.document(let document, _)): document.scalarText(at: place)
        }
    }
}

extension JSONObject: Confidential {
    /// How many members there are.
    public var description: String { "<object of \(members.count)>" }
}

extension JSONObject.Member: Confidential {
    /// The name without the value.
    public var description: String { "\(name): \(value)" }
}
