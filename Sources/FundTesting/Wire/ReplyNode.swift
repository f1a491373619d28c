import FundRuntime

/// The platform's answer, before a channel writes it.
struct ReplyNode: Sendable {
    /// The members after the code.
    let members: JSONObject
    let code: String
    let subCode: String?
    let reason: String?
    /// Whether it refuses the call.
    let isRefusal: Bool

    /// An answer that accepts a call.
    init(code: String, _ members: JSONObject) {
        self.code = code
        self.members = members
        (subCode, reason, isRefusal) = (nil, nil, false)
    }

    /// An answer that refuses one.
    init(refusal code: String, subCode: String?, reason: String?) {
        self.code = code
        self.subCode = subCode
        self.reason = reason
        (members, isRefusal) = (JSONObject(), true)
    }

    init(_ refusal: WireRefusal) {
        self.init(refusal: refusal.code, subCode: refusal.subCode, reason: refusal.reason)
    }

    /// The code with its sub_code.
    var codes: String { subCode.map { "\(code) \($0)" } ?? code }

    /// The object of the second version and of a space.
    var object: JSONObject {
        var object = JSONObject()
        object.append("code", .string(code))
        object.append("msg", .string(Self.messages[code] ?? "Business Failed"))
        if let subCode { object.append("sub_code", .string(subCode)) }
        if let reason { object.append("sub_msg", .string(reason)) }
        for member in members.members where object[member.name] == nil { object.append(member.name, member.value) }
        return object
    }

    private static let messages = [
        "10000": "Success", "10003": "order success pay inprocess", "20000": "Service Currently Unavailable",
        "20001": "Insufficient Token Permissions", "40001": "Missing Required Arguments",
        "40002": "Invalid Arguments", "40004": "Business Failed", "40005": "Call Limited",
        "40006": "Insufficient Permissions",
    ]
}
