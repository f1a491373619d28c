/// A call that `waitUntilFinal` asks no more about, and of which nothing final is known: money may have moved.
public struct StillOpen<Call: Sendable, Response: ResponseBody>: Sendable {
    /// Why nobody asks any more.
    @nonexhaustive public enum Reason: String, Hashable, Sendable {
        /// The deadline leaves no time for another question.
        case deadlinePassed
        /// The task was cancelled.
        case cancelled
        /// The next question would fare no better: `latest` says what to mend, or that a person has to look at it.
        case hopeless
    }

    /// What was asked about: keep it.
    public let call: Call
    /// Why nobody asks any more.
    public let reason: Reason
    /// What the last question found out that had an answer, or else why the last one had none; nil where none was asked.
    public let latest: Settlement<Response>?
    /// How many questions were asked.
    public let questions: Int

    /// A call that is open, as the runtime makes it and as tests of a caller's own code do.
    public init(_ call: Call, _ reason: Reason, latest: Settlement<Response>? = nil, questions: Int = 0) {
        self.call = call
        self.reason = reason
        self.latest = latest
        self.questions = questions
    }
}

extension StillOpen: CustomStringConvertible {
    /// The reason and the number of questions, without content.
    public var description: String { "open after \(questions) questions: \(reason.rawValue)" }
}
