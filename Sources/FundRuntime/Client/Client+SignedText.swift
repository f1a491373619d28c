extension Client {
    /// The text that a prepared call would be signed over now, fit for a log: compare it with what the platform says it verified
    /// (`SignedText.difference`).
    ///
    /// Nothing is signed or sent. The time is that of now, and in version 3 the nonce is another for every request. Refusals of a
    /// signature are compared without being asked: see `ServiceError.signedTextDifference`.
    public func signedText<Operation: CloudOperation>(
        _ prepared: PreparedCall<Operation>
    ) throws(NotSent) -> SignedText {
        try channel.signedText(of: prepared.call, contract(of: Operation.self, method: prepared.call.method))
    }
}
