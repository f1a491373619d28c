/// Writes JSON piece by piece, with members in the order given.
struct JSONText {
    /// A string with everything escaped that is not a visible ASCII sign or a letter.
    static func quoted(_ value: String) -> String {
        var text = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case " "..."~": text.unicodeScalars.append(scalar)
            case _ where scalar.properties.isAlphabetic: text.unicodeScalars.append(scalar)
            default:
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            }
        }
        return text + "\""
    }

    /// A list of values that are JSON already.
    static func list(_ values: [String]) -> String { "[" + values.joined(separator: ",") + "]" }

    /// An object of values that are JSON already.
    static func object(_ members: KeyValuePairs<String, String>) -> String {
        "{" + members.map { "\(quoted($0.key)):\($0.value)" }.joined(separator: ",") + "}"
    }
}
