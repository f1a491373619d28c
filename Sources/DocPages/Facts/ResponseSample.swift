/// A sample of a reply.
package struct ResponseSample: Sendable {
    package var members: [Member]
    /// What makes the sample no valid JSON, and where; nil for a valid one.
    package var mistake: Found<String>?
    package var text: String
    package var place: PagePlace

    /// What every reply has beside its own fields.
    static let envelope: Set<String> = ["code", "msg", "sub_code", "sub_msg", "subCode", "subMsg"]

    package struct Member: Sendable {
        package var name: Found<String>
        package var type: JSONType
        /// The value as it is written, without the quotes of a string; empty for objects and lists of them.
        package var value: String
        /// The members of an object, or of the first object in a list.
        package var members: [Member]
        /// The type of a list's first element.
        package var element: JSONType?
    }

    package enum JSONType: String, Sendable { case string, number, boolean, object, array, null }
}
