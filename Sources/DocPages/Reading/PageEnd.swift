/// Whether a page ends where it should.
enum PageEnd {
    static func isCutOff(_ text: String, _ layout: Page.Layout) -> Bool {
        switch layout {
        case .html: isInsideTag(text) || isInsideBody(text)
        case .markdown:
            !text.split(whereSeparator: \.isNewline).count { $0.drop(while: \.isWhitespace).hasPrefix("```") }
                .isMultiple(of: 2)
        case .text: false
        }
    }

    /// A tag or a comment that nothing closes.
    private static func isInsideTag(_ text: String) -> Bool {
        let end = text.suffix(PageLimits.textLength)
        if let comment = end.ranges(of: "<!--").last { return end[comment.upperBound...].firstRange(of: "-->") == nil }
        guard let open = end.lastIndex(of: "<"), !end[open...].contains(">") else { return false }
        return end[open...].dropFirst().first.map { $0.isLetter || "/!".contains($0) } ?? true
    }

    /// A document that is opened and not closed.
    private static func isInsideBody(_ text: String) -> Bool {
        let head = text.prefix(PageLimits.textLength).lowercased()
        let end = text.suffix(PageLimits.textLength).lowercased()
        return head.contains(anyOf: ["<html", "<body"]) && !end.contains(anyOf: ["</html", "</body"])
    }
}
