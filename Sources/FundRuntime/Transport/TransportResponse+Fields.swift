import HTTPTypes

extension TransportResponse {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// What the body says.
    var text: WireText { WireText(body, contentType: head.headerFields[.contentType]) }

    /// The `Date` in milliseconds since 1970-01-01 00:00:00 GMT, such as that of `Sun, 06 Nov 1994 08:49:37 GMT`; nil where there
    /// is none.
    var milliseconds: Int64? {
        let parts = head.headerFields[.date]?.split(separator: " ") ?? []
        guard parts.count == 6, let day = Int(parts[1]), let month = Self.months.firstIndex(of: String(parts[2])),
            let year = Int(parts[3]), var time = TimePattern("HH:mm:ss").read(String(parts[4])), parts[5] == "GMT"
        else { return nil }
        (time.year, time.month, time.day) = (year, month + 1, day)
        return time.secondsSince1970.map { $0 * 1000 }
    }
}
