/// Compares what an answer repeats with what was sent.
struct EchoCheck: Sendable {
    let call: StoredCall
    let echo: [Echo]

    /// Whether the answer repeats anything of the call; throws when it is about another call, or does not say about
    /// which.
    ///
    /// A refusal does not repeat anything; where it does, it must be the same.
    func check(_ answer: JSONObject, isAccepted: Bool) throws -> Bool {
        var isTied = false
        for echo in echo {
            guard let name = echo.returned.first else { continue }
            let returned = try answer.text(echo.returned, echo.isAmount ? "an amount" : "a string")
            let isSame =
                echo.isAmount
                ? try compareAmounts(echo, name, returned)
                : try compareTexts(echo, name, returned, isNeeded: isAccepted)
            isTied = isTied || isSame
        }
        return isTied
    }

    /// False where there was nothing to compare, as in the two below.
    private func compareTexts(_ echo: Echo, _ name: String, _ returned: String?, isNeeded: Bool) throws -> Bool {
        guard let sent = echo.constant ?? call.sent(echo.sent + echo.returned) else { return false }
        guard let returned else {
            if isNeeded { throw UnknownCause.echoMissing(field: name) }
            return false
        }
        // Bytes, not `==`: two normal forms of one text are two order numbers.
        guard sent.utf8.elementsEqual(returned.utf8) else { throw UnknownCause.echoMismatch(field: name) }
        return echo.constant == nil
    }

    private func compareAmounts(_ echo: Echo, _ name: String, _ returned: String?) throws -> Bool {
        guard let returned, let sent = call.sent(echo.sent) else { return false }
        guard let amount = Self.amount(returned, echo.returnedScale) else {
            throw ResponseError(
                name, .expected(echo.returnedScale == 0 ? "an amount" : "an amount in the smallest unit"))
        }
        guard Self.amount(sent, echo.sentScale)?.isSameNumber(as: amount) == true else {
            throw UnknownCause.echoMismatch(field: name)
        }
        return true
    }

    /// An amount in the major unit; nil for what is no decimal number, or is none of the smallest unit.
    private static func amount(_ text: String, _ scale: Int) -> DecimalText? {
        guard scale > 0 else { return DecimalText(text) }
        guard let units = Int64(text), units >= 0, String(units) == text else { return nil }
        return DecimalText(Money.text(units, scale: scale))
    }
}
