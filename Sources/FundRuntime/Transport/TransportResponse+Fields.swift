import HTTPTypes

extension TransportResponse {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// What the body says.
    var text: WireText { WireText(body, contentType: head.headerFields[.contentType]) }

    /// The `Date` in milliseconds since 1970-01-01 00:00:00 GMT, such as that of `Sun, 06 Nov 1994 08:49:37 GMT`; nil where there
    /// is none.
    var milliseconds: Int64? { head.headerFields[.date].flatMap(Self.milliseconds) }

    /// How long the sender asks to wait before the next request, by `Retry-After` as seconds or as a time, which is held against the
    /// `Date` beside it; nil where it says nothing that can be read.
    var retryAfter: Duration? {
        guard let text = head.headerFields[.retryAfter] else { return nil }
        if 1...9 ~= text.utf8.count, text.utf8.allSatisfy(\.isDigit), let seconds = Int64(text) {
            return .seconds(seconds)
        }
        guard let then = Self.milliseconds(text), let now = milliseconds else { return nil }
        return .milliseconds(max(then - now, 0))
    }

    private static func milliseconds(_ text: String) -> Int64? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, let day = Int(parts[1]), let month = months.firstIndex(of: String(parts[2])),
            let year = Int(parts[3]), var time = TimePattern("HH:mm:ss").read(String(parts[4])), parts[5] == "GMT"
        else { return nil }
        (time.year, time.month, time.day) = (year, month + 1, day)
        return time.secondsSince1970.map { $0 * 1000 }
    }
}
