/// What a business status says of the call.
package enum StatusMeaning: String, CaseIterable, Sendable {
    case succeeded, processing, failed, refunded
    /// The status alone does not tell.
    case notStated

    /// What a status that is missing may mean: that money moved, or came back, is never told by leaving something out.
    package static let ofAbsence: [StatusMeaning] = [.processing, .failed]
}
