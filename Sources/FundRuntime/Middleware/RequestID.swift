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

extension Client {
    /// The same client, naming its calls in logs by the closure, for instance after the request being served.
    public func namingCalls(_ requestID: @escaping @Sendable () -> String) -> Client {
        var client = self
        client.requestID = { LogText.safe(requestID()) }
        return client
    }
}
