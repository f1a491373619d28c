/// Why a request is refused before anybody looks at what it is for, by the gateway's own codes.
struct WireRefusal: Error {
    let code: String
    let subCode: String
    let reason: String

    /// A parameter that must be there.
    static func missing(_ what: String, _ reason: String) -> WireRefusal {
        WireRefusal(code: "40001", subCode: "isv.missing-\(what)", reason: reason)
    }

    /// A parameter that has another value than it may.
    static func invalid(_ what: String, _ reason: String) -> WireRefusal {
        WireRefusal(code: "40002", subCode: "isv.\(what)", reason: reason)
    }
}
