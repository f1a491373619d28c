package import SpecDiagnostics

/// Reads the bytes of a published page into pieces; nothing is loaded from anywhere else.
///
/// Any bytes give an answer in bounded time: what is no page gives few pieces, or none with the reason.
package func readPage(_ source: SourceFile, problems: inout [Diagnostic]) -> Page? {
    let whole = SourceRange(file: source.path)
    guard source.bytes.count <= PageLimits.size else {
        problems.append(
            Diagnostic(id: "page-too-large", "the page is larger than \(PageLimits.size >> 20) MiB", at: whole))
        return nil
    }
    let decoded = TextDecoding.decode(source.bytes)
    if decoded.mistakes > 0 {
        let message = "\(decoded.mistakes) places are no characters in \(decoded.encoding), as which the page was read"
        problems.append(Diagnostic(.warning, id: "page-encoding", message, at: whole))
    }
    let text = String(decoding: decoded.text, as: UTF8.self).visible
    var page = Page(
        path: source.path, text: decoded.text, encoding: decoded.encoding, layout: layout(of: text), title: nil,
        blocks: [])
    var locator = PageLocator(file: source.path, text: decoded.text)
    switch page.layout {
    case .html: readHTML(&page, locator, &problems)
    case .markdown: page.blocks = MarkdownReader.blocks(text, locator: &locator) ?? []
    case .text: page.blocks = TextReader.blocks(text, locator: &locator)
    }
    if page.blocks.isEmpty {
        problems.append(Diagnostic(id: "page-empty", "nothing on the page could be read", at: whole))
        return nil
    }
    if PageEnd.isCutOff(text, page.layout) {
        let message = "the page ends inside of something that is not closed; it may have been cut off"
        problems.append(Diagnostic(.warning, id: "page-cut-off", message, at: whole))
    }
    return page
}

private func readHTML(_ page: inout Page, _ locator: PageLocator, _ problems: inout [Diagnostic]) {
    guard let document = HTMLDocument(BrowserEntities.closed(page.text)) else { return }
    func warn(_ id: String, _ message: String) {
        problems.append(Diagnostic(.warning, id: id, message, at: SourceRange(file: page.path)))
    }
    if document.isTooDeep {
        warn(
            "page-too-deep",
            "elements are nested more than \(PageLimits.depth) deep; what is there was left out")
    }
    withExtendedLifetime(document) {
        var reader = HTMLReader(document, locator: locator)
        page.blocks = reader.blocks
        if reader.isCutShort || page.hasCutText {
            warn(
                "page-cut-short",
                "of tables at most \(PageLimits.cells) cells and \(PageLimits.columns) columns are read, of a text "
                    + "\(PageLimits.textLength) bytes; the rest was left out")
        }
        reader.locator = locator
        if let title = document.select("//head/title|//title").first { page.title = reader.text(of: title) }
    }
}

private func layout(of text: String) -> Page.Layout {
    let head = text.prefix(200_000).lowercased()
    let isMarkdown = text.split(whereSeparator: \.isNewline)
        .contains { MarkdownReader.isRule(String($0)) || $0.hasPrefix("```") }
    let isHTML = head.contains(anyOf: "<html <table <body <div <td <p> <h1 <pre".words + ["<!doctype html"])
    if isHTML, !(isMarkdown && (text.hasPrefix("#") || text.hasPrefix("---"))) { return .html }
    return isMarkdown ? .markdown : .text
}
