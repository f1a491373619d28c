/// Compares what an answer repeats with what was sent.
struct EchoCheck: Sendable {
    let call: StoredCall
    let echo: [Echo]

    /// Throws when the answer is about another call, or does not say about which.
    ///
    /// A refusal does not repeat anything; where it does, it must be the same.
    func check(_ reader: ReplyReader, isAccepted: Bool) throws {
        for echo in echo {
            guard let name = echo.returned.first else { continue }
            let others = Array(echo.returned.dropFirst())
            if echo.isAmount {
                try compareAmounts(echo, name, try reader.scalar(name, others, "an amount"))
            } else {
                try compareTexts(echo, name, try reader.scalar(name, others, "a string"), isNeeded: isAccepted)
            }
        }
    }

    private func compareTexts(_ echo: Echo, _ name: String, _ returned: String?, isNeeded: Bool) throws {
        guard let sent = call.scalar(echo.sent + echo.returned) else { return }
        guard let returned else {
            if isNeeded { throw UnknownCause.echoMissing(field: name) }
            return
        }
        // Bytes, not `==`: two normal forms of one text are two order numbers.
        guard sent.utf8.elementsEqual(returned.utf8) else { throw UnknownCause.echoMismatch(field: name) }
    }

    private func compareAmounts(_ echo: Echo, _ name: String, _ returned: String?) throws {
        guard let returned, let sent = call.scalar(echo.sent) else { return }
        guard let amount = DecimalText(returned) else { throw ReplyError(name, .expected("an amount")) }
        guard DecimalText(sent)?.isSameNumber(as: amount) == true else {
            throw UnknownCause.echoMismatch(field: name)
        }
    }
}
