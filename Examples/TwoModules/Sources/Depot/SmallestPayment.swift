/// A target needs a source of its own beside what is generated for it.
extension DepotShop {
    /// The least that can be paid.
    package static func smallestPayment() throws -> PayAmount { try PayAmount("0.01") }
}
