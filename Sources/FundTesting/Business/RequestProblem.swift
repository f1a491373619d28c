/// What is wrong with one member of a request.
struct RequestProblem: Sendable {
    enum Kind: Sendable {
        /// It must be there.
        case missing
        /// It has another form or value than it may.
        case invalid
        /// It is a sum beyond its limits, of which the business speaks and not the gateway.
        case limit
    }

    let kind: Kind
    /// The member, such as `payee_info.identity`.
    let place: String
    let message: String
}
