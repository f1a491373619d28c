public import FundRuntime

/// One request that came to a `TestGateway`, and what was done about it.
public struct GatewayRecord: Sendable {
    /// The channel that it came by.
    public let channel: ChannelKind
    /// The method, or the preset function; empty where the request named none.
    public let method: String
    /// The id of the call; nil for a request of none.
    public let operation: String?
    /// The request; without members where it could not be read.
    public let content: JSONObject
    /// The code and sub_code of the answer, such as `40004 ORDER_NOT_EXIST`; empty where nothing was answered.
    public let answer: String
    /// Why it was refused.
    public let reason: String?
    /// What went wrong on purpose.
    public let fault: GatewayFault?
}

extension GatewayRecord {
    /// A call with its answer; nil for none.
    init(_ call: WireCall, as operation: ModelOperation?, answered node: ReplyNode?, _ fault: GatewayFault? = nil) {
        self.init(
            channel: call.channel, method: call.name.text, operation: operation?.id, content: call.content,
            answer: node?.codes ?? "", reason: node?.reason, fault: fault)
    }
}
