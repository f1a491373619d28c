/// A target needs a source of its own beside what is generated for it.
extension Shop {
    /// The least that can be paid.
    public static func smallestPayment() throws -> PayAmount { try PayAmount("0.01") }
}
