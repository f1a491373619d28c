public import FundRuntime

extension ServiceError {
    /// What the platform said, for causes such as `UnknownCause.serviceError` and for `Unsettled`.
    public static func fake(
        code: String = "20000", message: String? = "Service Currently Unavailable", subCode: String? = nil,
        subMessage: String? = nil, requestID: String? = nil, clockDifference: Duration? = nil
    ) -> ServiceError {
        ServiceError(
            code: code, message: message, subCode: subCode, subMessage: subMessage, requestID: requestID,
            clockDifference: clockDifference)
    }
}
