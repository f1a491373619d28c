import FundRuntime

extension GatewayRecord {
    /// The request in one line: the channel, the call, what was answered, and why.
    ///
    /// Contents are not in it: an app under test may send what nobody should read over a shoulder.
    package var summary: String {
        var words =
            [channel.rawValue, operation ?? method].filter { !$0.isEmpty } + [answer.isEmpty ? "no answer" : answer]
        if let fault { words.append("[\(fault)]") }
        if let reason { words.append("(\(reason))") }
        return words.joined(separator: " ")
    }
}
