import SpecDiagnostics

/// Writes JSON piece by piece, with members in the order given.
struct JSONText {
    /// A list of values that are JSON already.
    static func list(_ values: [String]) -> String { "[" + values.joined(separator: ",") + "]" }

    /// An object of values that are JSON already.
    static func object(_ members: KeyValuePairs<String, String>) -> String {
        "{" + members.map { "\(quotedJSON($0.key)):\($0.value)" }.joined(separator: ",") + "}"
    }
}
