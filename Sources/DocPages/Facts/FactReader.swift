package import SpecDiagnostics

/// Reads the facts off a page, whatever its layout was.
package func readFacts(_ page: Page, problems: inout [Diagnostic]) -> PageFacts? {
    guard let api = APIName.find(page) else {
        problems.append(
            Diagnostic(
                id: "page-without-call", "no name of a call was found on the page", at: SourceRange(file: page.path),
                hint: "a call's page has its name, such as cloud.fund.b2cRedPacket.send, in its title or a sample"))
        return nil
    }
    var reader = FactReader(page, api)
    reader.readText()
    reader.readTables()
    reader.readSamples()
    reader.finish()
    return reader.facts
}

/// Facts in the making.
struct FactReader {
    let page: Page
    var facts: PageFacts

    init(_ page: Page, _ api: Found<String>) {
        self.page = page
        facts = PageFacts(
            page: page.path, api: api, title: nil, summary: nil, precondition: nil, minimumSDK: nil, parameters: [],
            options: [],
            objects: [], calls: [], replies: [], replyFields: [], doubts: [], hasParameterTable: false, place: api.place
        )
    }

    mutating func doubt(_ id: String, _ message: String, at place: PagePlace) {
        facts.doubts.append(Diagnostic(.note, id: id, message, at: place.range))
    }

    /// Title, summary and precondition.
    mutating func readText() {
        facts.title = title()
        var isBelowTitle = false
        var summary: Found<String>?
        for block in page.blocks {
            switch block {
            case .heading(let text, _): isBelowTitle = isBelowTitle || text.text.contains(facts.api.value)
            case .paragraph(let text):
                if let feature = PreconditionSentence.feature(text.text) {
                    if facts.precondition == nil { facts.precondition = Found(feature, at: text.place) }
                } else if isAboutCall(text.text) {
                    facts.summary = facts.summary ?? Found(text.text, at: text.place)
                } else if summary == nil || !isBelowTitle, isSummary(text.text) {
                    // What stands above the title is the site's; it is taken only if nothing stands below.
                    if isBelowTitle || summary == nil { summary = Found(text.text, at: text.place) }
                }
                isBelowTitle = isBelowTitle || text.text.contains(facts.api.value)
            case .table, .code:
                facts.summary = facts.summary ?? summary
                isBelowTitle = true
            }
            if isBelowTitle, let found = summary, facts.summary == nil { facts.summary = found }
        }
    }

    /// The heading that names the call, or else the page's title, or the first paragraph that names it.
    private func title() -> Found<String>? {
        var first: PageText?
        var paragraph: PageText?
        for block in page.blocks {
            switch block {
            case .heading(let text, _):
                if text.text.contains(facts.api.value) { return Found(text.text, at: text.place) }
                first = first ?? text
            case .paragraph(let text) where paragraph == nil && text.text.contains(facts.api.value): paragraph = text
            default: break
            }
        }
        return (page.title ?? paragraph ?? first).map { Found($0.text, at: $0.place) }
    }

    /// Whether a paragraph says what the call is, beginning with its name.
    private func isAboutCall(_ text: String) -> Bool {
        text.hasPrefix(facts.api.value) && text.count >= facts.api.value.count + 4 && !text.contains("(")
    }

    private func isSummary(_ text: String) -> Bool {
        let isDate = text.count <= 40 && text.prefix(4).allSatisfy(\.isNumber) && text.dropFirst(4).hasPrefix("-")
        return text.count >= 4 && SDKCondition(text) == nil && !text.contains("»") && !text.contains(" > ")
            && !text.hasPrefix("http") && !isDate && !text.contains(facts.api.value)
    }

    mutating func readSamples() {
        var condition: Found<SDKCondition>?
        var heading = ""
        let lastLine = SourceText(page.text).lineCount
        for block in page.blocks {
            switch block {
            case .heading(let text, _), .paragraph(let text):
                heading = text.text
                if let versions = SDKCondition(text.text) { condition = Found(versions, at: text.place) }
            case .table: break
            case .code(var code):
                code.lastLine = lastLine
                readSample(code, below: heading, condition)
            }
        }
    }

    private mutating func readSample(_ code: PageText, below heading: String, _ condition: Found<SDKCondition>?) {
        var calls = CallReader(code).calls(of: facts.api.value)
        let own = SDKCondition(
            code.text.split(whereSeparator: \.isNewline).first { $0.contains("//") }.map(String.init) ?? "")
        for index in calls.indices { calls[index].versions = own.map { Found($0, at: code.place) } ?? condition }
        facts.calls += calls
        let isRequest = ["请求", "request", "入参"].contains { heading.normalised.lowercased().contains($0) }
        guard calls.isEmpty, !isRequest, let reply = ReplyReader.read(code) else { return }
        facts.replies.append(reply)
    }
}
