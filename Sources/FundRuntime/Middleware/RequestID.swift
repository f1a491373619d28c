/// Names of calls for logs.
enum RequestID {
    private static let digits = Array("0123456789abcdef".utf8)

    /// A new name: 32 random digits.
    static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return String(unsafeUninitializedCapacity: 32) { text in
            for half in 0..<2 {
                var bits = generator.next()
                for index in 0..<16 {
                    text[half * 16 + index] = digits[Int(bits & 0xF)]
                    bits >>= 4
                }
            }
            return 32
        }
    }
}
