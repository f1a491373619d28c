/// One call of the platform, as a type: what it sends, what it gets, and its contract.
///
/// Generated code declares one empty enumeration per operation.
public protocol CloudOperation: Sendable {
    /// What is sent.
    associatedtype Request: RequestBody
    /// What an accepted call returns.
    associatedtype Response: ResponseBody
    /// The sub codes that a refusal of this operation may name.
    associatedtype ErrorCode: OpenEnum
    /// How the call behaves on the wire and what its answers mean.
    static var contract: OperationContract { get }
}
