/// The words for faults.
enum FaultWords {
    static let all = [
        "unreachable", "loseRequest", "loseReply", "delay (seconds)", "duplicate", "truncate (bytes)", "forge",
        "unsign",
        "httpStatus (status, isCarriedOut)", "throttle", "refuse (code, subCode)", "unavailable",
    ]

    /// The fault that a command asks for.
    static func fault(_ words: ControlWords) throws(ControlMistake) -> GatewayFault {
        switch try words.needed("fault") {
        case "unreachable": return .unreachable
        case "loseRequest": return .loseRequest
        case "loseReply": return .loseReply
        case "delay":
            guard let delay = try words.seconds("seconds") else { throw ControlMistake("'seconds' is missing") }
            return .delay(delay)
        case "duplicate": return .duplicate
        case "truncate": return .truncate(bytes: try words.whole("bytes") ?? 20)
        case "forge": return .forge
        case "unsign": return .unsign
        case "httpStatus":
            return .httpStatus(try words.whole("status") ?? 502, isCarriedOut: try words.flag("isCarriedOut"))
        case "throttle": return .throttle
        case "refuse": return .refuse(code: try words.text("code") ?? "40004", subCode: try words.text("subCode"))
        case "unavailable": return .unavailable
        case let word: throw ControlMistake("'\(word)' is no fault: \(all.joined(separator: ", "))")
        }
    }
}
