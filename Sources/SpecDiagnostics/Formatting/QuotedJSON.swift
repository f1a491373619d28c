/// A text as a JSON string, in which whatever is no visible character is escaped, so that logs show it too.
package func quotedJSON(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        default:
            if case .named = DisplayedScalar(scalar), scalar != " " {
                for unit in String(scalar).utf16 { text += "\\u" + unit.hexadecimal(digits: 4, uppercase: false) }
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
    }
    return text + "\""
}
