/// A value that an answer must repeat from the request.
///
/// The signature of a reply binds neither the request nor the time: a genuine answer about another order verifies just
/// as well. Only the echo ties an answer to its question.
public struct Echo: Hashable, Sendable {
    let sent: [String]
    /// What the answer must have whatever was sent.
    let constant: String?
    let returned: [String]
    /// Whether it is compared as a number, and only where the answer has it.
    let isAmount: Bool
    let sentScale: Int
    let returnedScale: Int

    /// The wire name in the request, its name on the Serverless channel where it differs, and the spellings it may have
    /// in the answer.
    public init(sent: String, space: String? = nil, returned: [String]) {
        self.init(sent, space, returned, isAmount: false)
    }

    /// The same for an amount: compared as an exact number (`1.1` is `1.10`), where the answer has it.
    ///
    /// A scale says how many decimals of the major unit a side counts in whole numbers: at 2, `150` is `1.50`.
    public init(
        amount sent: String, space: String? = nil, sentScale: Int = 0, returned: [String], returnedScale: Int = 0
    ) {
        self.init(sent, space, returned, isAmount: true, sentScale, returnedScale)
    }

    /// The same for a text that is the same for every call of the operation, such as its product; it ties an answer to no call.
    public init(constant: String, returned: [String]) {
        self.init(nil, nil, returned, isAmount: false, constant: constant)
    }

    private init(
        _ sent: String?, _ space: String?, _ returned: [String], isAmount: Bool, _ sentScale: Int = 0,
        _ returnedScale: Int = 0, constant: String? = nil
    ) {
        self.sent = [sent, space].compactMap { $0 }
        self.constant = constant
        self.returned = returned
        self.isAmount = isAmount
        self.sentScale = sentScale
        self.returnedScale = returnedScale
    }
}
