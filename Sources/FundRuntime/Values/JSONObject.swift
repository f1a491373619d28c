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

    /// The members, in order.
    public private(set) var members: [Member]

    /// An object without members.
    public init() { members = [] }

    /// The object of a JSON text.
    public init(parsing text: String) throws(JSONError) {
        let bytes = Array(text.utf8)
        self = try JSONParser.object(bytes, bytes.indices)
    }

    /// The value of a name.
    ///
    /// Setting replaces the value in its place or appends; setting nil removes the member.
    public subscript(_ name: String) -> JSONValue? {
        get {
            // Equal UTF-8 length keeps canonically equivalent spellings of an ASCII name apart.
            let length = name.utf8.count
            for index in members.indices where members[index].name.utf8.count == length {
                if members[index].name == name { return members[index].value }
            }
            return nil
        }
        set {
            let place = members.firstIndex { $0.name == name }
            switch (place, newValue) {
            case (let place?, let value?): members[place] = Member(name, value)
            case (let place?, nil): members.remove(at: place)
            case (nil, let value?): members.append(Member(name, value))
            case (nil, nil): break
            }
        }
    }

    /// The JSON text of the object.
    public var jsonText: String { JSONValue.object(self).jsonText }

    /// An object without members that expects some.
    package init(capacity: Int) {
        members = []
        members.reserveCapacity(capacity)
    }

    /// Adds a member whose name is known to be new.
    package mutating func append(_ name: String, _ value: JSONValue) { members.append(Member(name, value)) }
}

extension JSONObject: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// How many members there are.
    public var description: String { "<object of \(members.count)>" }
    /// The same as the description.
    public var debugDescription: String { description }
    /// Nothing: `dump` must not show the members.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension JSONObject.Member: CustomStringConvertible, CustomReflectable {
    /// The name without the value.
    public var description: String { "\(name): \(value)" }
    /// Nothing: `dump` must not show the value.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
