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
                text += escaped(scalar)
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
    }
    return text + "\""
}

private func escaped(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.reduce(into: "") { text, unit in
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
