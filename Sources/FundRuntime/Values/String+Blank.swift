extension String {
    /// Whether nothing in it can be seen: it is empty, or all of it is white space, controls and signs of no width.
    var isBlank: Bool {
        // What most texts begin with, and the tables of Unicode need not be asked.
        if let first = utf8.first, 0x21...0x7E ~= first { return false }
        return unicodeScalars.allSatisfy { scalar in
            let properties = scalar.properties
            return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
                || properties.generalCategory == .control
        }
    }
}
