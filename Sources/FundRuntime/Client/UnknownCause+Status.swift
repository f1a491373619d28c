import HTTPTypes

extension UnknownCause {
    /// What a status other than 200, or a body over the limit, means for a call; nil when both are fine.
    init?(status: HTTPResponse.Status, size: Int, limit: Int) {
        switch status.code {
        case 200 where size <= limit: return nil
        case 200: self = .replyTooLarge
        case 300..<400: self = .redirected(status: status.code)
        default: self = .httpStatus(status.code)
        }
    }
}
