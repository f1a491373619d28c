import FundRuntime
import HTTPTypes

extension TestGateway {
    /// What a client sees of a reply after a fault.
    ///
    /// - Parameters:
    ///   - passing: lets time pass, for the clock or for real.
    ///   - reply: the reply with a signature.
    static func suffered(
        _ fault: GatewayFault?, _ request: TransportRequest, passing: (Duration) -> Void,
        _ reply: (ReplySigning.Signature) -> TransportResponse
    ) -> Result<TransportResponse, TransportError> {
        switch fault {
        case nil, .duplicate, .throttle, .refuse, .unavailable: return .success(reply(.valid))
        case .unreachable: return .failure(.notSent(.connectionRefused))
        case .loseRequest:
            passing(request.timeout)
            return .failure(.timedOut)
        case .loseReply: return .failure(.connectionLost(code: 104))
        case .delay(let duration):
            passing(min(duration, request.timeout))
            return duration >= request.timeout ? .failure(.timedOut) : .success(reply(.valid))
        case .truncate(let bytes):
            var cut = reply(.valid)
            cut.body = Array(cut.body.prefix(max(bytes, 0)))
            return .success(cut)
        case .forge: return .success(reply(.forged))
        case .unsign: return .success(reply(.none))
        case .httpStatus(let status, _):
            var head = HTTPResponse(status: HTTPResponse.Status(code: (100...999).contains(status) ? status : 500))
            head.headerFields[.contentType] = "text/html"
            return .success(TransportResponse(head: head, body: Array("<html>\(status)</html>".utf8)))
        }
    }
}
