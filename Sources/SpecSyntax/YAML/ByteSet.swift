/// The bytes at which a scalar on one line may end.
struct ByteSet: Sendable {
    /// For each byte whether it is one.
    let table: [Bool]

    /// Control characters and some signs.
    private init(controlsAnd signs: StaticString) {
        var table = [Bool](repeating: false, count: 256)
        for control in 0..<32 { table[control] = true }
        signs.withUTF8Buffer { signs in
            for sign in signs { table[Int(sign)] = true }
        }
        self.table = table
    }

    static let plain = ByteSet(controlsAnd: ":#")
    static let plainInFlow = ByteSet(controlsAnd: ":#,[]{}?\"")
    static let singleQuoted = ByteSet(controlsAnd: "'")
    static let doubleQuoted = ByteSet(controlsAnd: "\"\\")
}
