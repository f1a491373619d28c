/// Text from the wire made fit for a log: no line breaks, no control characters, not long.
enum LogText {
    /// At most 64 printable ASCII characters; anything else becomes a question mark.
    static func safe(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.prefix(64).map { " "..."~" ~= $0 ? $0 : "?" }))
    }
}
