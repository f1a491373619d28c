extension String {
    /// Whether nothing in it can be seen: it is empty, or all of it is white space, controls and signs of no width.
    var isBlank: Bool {
        unicodeScalars.allSatisfy { scalar in
            let properties = scalar.properties
            return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
                || properties.generalCategory == .control
        }
    }
}
