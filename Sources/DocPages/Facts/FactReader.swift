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
    var reader = FactReader(page: page, facts: PageFacts(page: page.path, api: api))
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

    mutating func warn(_ id: String, _ message: String, at place: PagePlace) {
        facts.warnings.append(Diagnostic(.note, id: id, message, at: place.range))
    }

    /// Title, summary and precondition.
    mutating func readText() {
        let api = facts.api.value
        let title =
            page.headings.first { $0.text.contains(api) } ?? page.title
            ?? page.paragraphs.first { $0.text.contains(api) } ?? page.headings.first
        facts.title = title?.found
        var isBelowTitle = false
        var summary: Found<String>?
        for block in page.blocks {
            switch block {
            case .heading(let text, _): isBelowTitle = isBelowTitle || text.text.contains(api)
            case .paragraph(let text):
                if let feature = PreconditionSentence.feature(text.text) {
                    facts.precondition = facts.precondition ?? Found(feature, at: text.place)
                } else if text.text.hasPrefix(api), text.text.count >= api.count + 4, !text.text.contains("(") {
                    facts.summary = facts.summary ?? text.found
                } else if summary == nil, isSummary(text.text) {
                    summary = text.found
                }
                isBelowTitle = isBelowTitle || text.text.contains(api)
            case .table, .code: isBelowTitle = true
            }
            if isBelowTitle { facts.summary = facts.summary ?? summary }
        }
    }

    private func isSummary(_ text: String) -> Bool {
        let isDate = text.count <= 40 && text.prefix(4).allSatisfy(\.isNumber) && text.dropFirst(4).hasPrefix("-")
        return text.count >= 4 && SDKCondition(text) == nil && !isDate && !text.hasPrefix("http")
            && !text.contains(anyOf: ["»", " > ", facts.api.value])
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
        let comment = code.text.split(whereSeparator: \.isNewline).first { $0.contains("//") }
        let own = comment.flatMap { SDKCondition(String($0)) }.map { Found($0, at: code.place) }
        for index in calls.indices { calls[index].versions = own ?? condition }
        facts.calls += calls
        let isRequest = heading.normalised.lowercased().contains(anyOf: ["请求", "request", "入参"])
        guard calls.isEmpty, !isRequest, let reply = ResponseSampleReader.read(code) else { return }
        facts.responses.append(reply)
    }
}
