extension ReceivedNotification {
    /// What the notification tells of an unresolved call; no question is asked.
    ///
    /// It is held to what the answer to a question is held to: it must repeat the call's number, what it has of amounts must be
    /// the call's, and it must be of the call's product. Whatever does not fit leaves the call `unresolved` with the cause
    /// `unanswered`, and so does a status that is not documented: then ask by `settle`.
    ///
    /// - Parameters:
    ///   - unresolved: The call, found in your records by the number in the content.
    ///   - merchantAppID: The app of the merchant for whom the call was made. Needed where it was sent with an
    ///     `app_auth_token`: two merchants may have one number.
    public func settlement<Operation: SettledByNotification>(
        of unresolved: Unresolved<Operation>, merchantAppID: String? = nil
    ) -> Settlement<Kind.Content> where Operation.SettlingNotification == Kind {
        let call = unresolved.call
        guard call.appID == verified.appID else { return .unresolved(Unsettled(.notAsked(NotSent(.otherApp)))) }
        do {
            try checkMerchant(of: call, merchantAppID)
            let contract = Operation.notificationSettlement
            // Amounts may be missing and many orders have the same: they tie a notification to no call.
            let texts = EchoCheck(call: call, echo: contract.echo.filter { !$0.isAmount })
            guard try texts.check(object, isAccepted: true) else { throw UnknownCause.echoNotCompared }
            _ = try EchoCheck(call: call, echo: contract.echo.filter(\.isAmount)).check(object, isAccepted: true)
            let table = contract.status ?? Kind.contract.status
            let (state, mayReverse) = try table?.state(in: object) ?? (.notStated, false)
            return Settlement(
                state,
                SettlingResponse(response: content, unreadableFields: unreadableFields, mayReverse: mayReverse))
        } catch let error as ResponseError {
            return .unresolved(Unsettled(.unanswered(.undecodableResponse(error))))
        } catch {
            return .unresolved(Unsettled(.unanswered(error as? UnknownCause ?? .unexpectedResponse)))
        }
    }

    private func checkMerchant(of call: StoredCall, _ merchantAppID: String?) throws(UnknownCause) {
        let isForMerchant = call.options.options.contains { $0.name == "app_auth_token" }
        if isForMerchant, merchantAppID == nil { throw .echoNotCompared }
        let noticed = verified.merchantAppID ?? verified.appID
        guard noticed.utf8.elementsEqual((merchantAppID ?? call.appID).utf8) else {
            throw .echoMismatch(field: "auth_app_id")
        }
    }
}
