/// A text as a YAML scalar in double quotes, which every YAML reader reads the same.
package func quotedYAML(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case "\u{0}"..<" ", "\u{7F}"..."\u{A0}", "\u{2028}", "\u{2029}", "\u{202A}"..."\u{202E}",
            "\u{2066}"..."\u{2069}", "\u{FEFF}":
            result += "\\u" + scalar.value.hexadecimal(digits: 4)
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}
