extension StatusTable {
    /// How far the business has come by what an object says, and whether a success may still turn round.
    func state(in object: JSONObject) throws -> (BusinessState, mayReverse: Bool) {
        if field.isEmpty { return (.succeeded, false) }
        // What is there and empty, or null, says nothing; only what is not there at all is absent.
        if let absent, field.allSatisfy({ object[$0] == nil }) { return (absent, false) }
        guard let status = try object.text(field, "a status") else { throw UnknownCause.statusMissing }
        guard let state = state(of: status) else { throw Self.unrecognised(status) }
        guard state == .succeeded, let detail = try object.text(afterSuccess, "a status") else {
            return (state, mayReverse.contains(status))
        }
        guard let refined = self.state(afterSuccess: detail) else { throw Self.unrecognised(detail) }
        return (refined, refined == .succeeded && mayReverse.contains(status))
    }

    /// A status is a word; whatever else comes in its place must not get into a log as it is.
    private static func unrecognised(_ status: String) -> UnknownCause { .unrecognisedStatus(LogText.safe(status)) }
}
