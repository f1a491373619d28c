package import SpecDiagnostics
package import SpecLanguage

/// How the Open Platform gateway knows a call.
package struct OpenPlatform: Sendable {
    package let method: Sourced<String>?
    /// The request field that names the method.
    package let methodFrom: Located<String>?
    package let replyNode: Sourced<String>?
    /// `get`: the answer is a link for a person to open.
    package let pageExecution: Sourced<PageExecution>?
    /// The verb by which the third version of the gateway takes it; posted where none is stated.
    package let v3: Sourced<V3Verb>?
}

/// A function that the platform keeps on every Serverless space.
package struct PresetFunction: Sendable {
    package let name: Sourced<String>?
    package let method: Sourced<String>?
    package let evidence: Evidence?
}

/// Something given beside the request, and where it is sent on each channel.
package struct CallOption: Sendable {
    package let name: Located<String>
    package let type: Located<String>?
    package let required: Sourced<Bool>?
    package let gateway: Sourced<String>?
    package let space: [Located<String>]
    package let length: Sourced<Bounds>?
    package let privacy: Located<Privacy>?
    package let callableFrom: [Located<Caller>]
    package let doc: Prose?
    package let evidence: Evidence?

    package var isRequired: Bool { required?.value ?? false }
}

/// Which codes of a reply say that the call was accepted.
package struct ReplyCodes: Sendable {
    package let success: [Located<String>]
    package let pending: [Located<String>]
    /// Whether a reply may come without any code.
    package let optional: Sourced<Bool>?
}

/// Which reply field is the business status, and what its values mean.
package struct StatusTable: Sendable {
    package let field: Located<String>?
    /// Why the code alone says what became of the call: success is done, pending is processing.
    package let byCode: Located<String>?
    package let states: [StatusState]
    package let afterSuccess: StatusAfterSuccess?
    /// What a reply means that has no such field, under any spelling; nil where that leaves the outcome open.
    package let absent: Sourced<StatusMeaning>?
    /// Final statuses that may still turn into another.
    package let mayReverse: [StatusReversal]
    package let evidence: Evidence?
    package let range: SourceRange
}

/// How an unknown outcome is settled.
package struct Settlement: Sendable {
    package let resendUnchanged: Sourced<Bool>?
    package let query: SettlingQuery?
    package let notice: SettlingNotice?
    /// Why only people can find out what became of a call.
    package let byHand: Located<String>?
    package let keyRetention: KeyRetention?
    package let range: SourceRange
}

/// The call that tells what became of a lost one, with where each of its inputs is from.
package struct SettlingQuery: Sendable {
    package let operation: OperationID?
    package let inputs: [SettlingInput]
    /// Fields of the request that the answer must repeat.
    package let echo: [Echo]
    /// What the answer's status means for the call that is asked about; nil for what it means to the query itself.
    package let status: StatusTable?
    package let evidence: Evidence?
    /// Where the settling call is named.
    package let range: SourceRange
}
