/// Why a text is no pattern, and where.
package struct PatternMistake: Error, Equatable {
    /// What is wrong, as the end of a sentence about the pattern.
    package let message: String
    /// What to write in its place.
    let hint: String?
    /// Where it is, in Unicode scalars from 0; nil for the pattern as a whole.
    let offset: Int?
    /// How many scalars it has.
    let length: Int

    init(_ message: String, hint: String? = nil, at offset: Int? = nil, length: Int = 1) {
        self.message = message
        self.hint = hint
        self.offset = offset
        self.length = length
    }
}
