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
    public private(set) var members: [Member] = []

    /// An object without members.
    public init() {}

    /// The object of a JSON text.
    public init(parsing text: String) throws(JSONError) { self = try JSONParser.object(Array(text.utf8)) }

    /// An object of members; nil when two have one name.
    init?(_ members: [Member]) {
        // Few names are compared in pairs, which is cheaper than hashing them.
        let isDistinct =
            members.count > 16
            ? Set(members.map { Array($0.name.utf8) }).count == members.count
            : members.indices.allSatisfy { index in
                !members[..<index].contains { $0.name.hasSameBytes(as: members[index].name) }
            }
        guard isDistinct else { return nil }
        self.members = members
    }

    /// The value of a name; names are the same when their bytes are.
    ///
    /// Setting replaces the value in its place or appends; setting nil removes the member.
    public subscript(_ name: String) -> JSONValue? {
        get { place(of: name).map { members[$0].value } }
        set {
            switch (place(of: name), newValue) {
            case (let place?, let value?): members[place] = Member(name, value)
            case (let place?, nil): members.remove(at: place)
            case (nil, let value?): append(name, value)
            case (nil, nil): break
            }
        }
    }

    private func place(of name: String) -> Int? {
        members.indices.first { members[$0].name.hasSameBytes(as: name) }
    }

    /// The JSON text of the object.
    public var jsonText: String { JSONValue.object(self).jsonText }

    /// Adds a member whose name is known to be new.
    package mutating func append(_ name: String, _ value: JSONValue) { members.append(Member(name, value)) }
}

extension JSONObject: Confidential {
    /// How many members there are.
    public var description: String { "<object of \(members.count)>" }
}

extension JSONObject.Member: Confidential {
    /// The name without the value.
    public var description: String { "\(name): \(value)" }
}
