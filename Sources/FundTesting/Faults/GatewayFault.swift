/// What goes wrong with one call.
@nonexhaustive public enum GatewayFault: Hashable, Sendable {
    /// Nobody can be reached: the request certainly never left.
    case unreachable
    /// The request is lost on its way, and the client waits until its time is over: nothing is done.
    case loseRequest
    /// The call is carried out, and the connection breaks before its reply.
    case loseReply
    /// The reply comes so much later; where that is more time than the client has, it is gone when it comes. The call is carried
    /// out at once. The gateway's clock goes on by as much, and nobody waits.
    case delay(Duration)
    /// The request arrives twice, as networks and proxies do it; the reply is that to the second one.
    case duplicate
    /// The call is carried out, and of the body of its reply only so many bytes come.
    case truncate(bytes: Int)
    /// The call is carried out, and somebody else, who has none of the keys, answers in the platform's place.
    ///
    /// A space signs nothing, so its forged reply is that to another call.
    case forge
    /// The call is carried out, and its reply has no signature. On a space, where none has, this is `loseReply`.
    case unsign
    /// A proxy answers by a page with an HTTP status, such as 502, after the call was carried out or in its place.
    case httpStatus(Int, isCarriedOut: Bool)
    /// The gateway refuses the call because there were too many: nothing is done.
    case throttle
    /// The platform refuses by a code and a sub_code, or by the code alone: nothing is done.
    case refuse(code: String, subCode: String?)
    /// The call is carried out, and the platform says all the same that it does not know: code 20000.
    case unavailable
}

extension GatewayFault {
    /// Whether the request comes to the gateway, so that it is carried out.
    var isCarriedOut: Bool {
        switch self {
        case .unreachable, .loseRequest, .throttle, .refuse: false
        case .httpStatus(_, let isCarriedOut): isCarriedOut
        case .loseReply, .delay, .duplicate, .truncate, .forge, .unsign, .unavailable: true
        }
    }
}
