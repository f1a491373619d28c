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
            page: page.path, api: api, title: nil, summary: nil, precondition: nil, minimumSDK: nil, parameters: [], options: [],
            objects: [], calls: [], replies: [], replyFields: [], doubts: [], hasParameterTable: false, place: api.place)
    }

    mutating func doubt(_ id: String, _ message: String, at place: PagePlace) {
        facts.doubts.append(Diagnostic(.note, id: id, message, at: place.range))
    }

    /// Title, summary and precondition.
    mutating func readText() {
        if let title = page.title { facts.title = Found(title.text, at: title.place) }
        var isAfterTitle = false
        for block in page.blocks {
            switch block {
            case .heading(let text, _):
                if text.text.contains(facts.api.value) || !isAfterTitle {
                    if facts.title == nil { facts.title = Found(text.text, at: text.place) }
                    isAfterTitle = true
                }
            case .paragraph(let text) where facts.title == nil && !isAfterTitle && text.text.contains(facts.api.value):
                facts.title = Found(text.text, at: text.place)
                isAfterTitle = true
            case .paragraph(let text):
                if let feature = PreconditionSentence.feature(text.text) {
                    if facts.precondition == nil { facts.precondition = Found(feature, at: text.place) }
                } else if facts.summary == nil, isSummary(text.text) {
                    facts.summary = Found(text.text, at: text.place)
                }
            case .table, .code: isAfterTitle = true
            }
        }
    }

    private func isSummary(_ text: String) -> Bool {
        text.count >= 4 && SDKCondition(text) == nil && !text.contains("»") && !text.contains(" > ")
            && !text.hasPrefix("http") && facts.calls.isEmpty && !text.contains(facts.api.value)
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
        let own = SDKCondition(code.text.split(whereSeparator: \.isNewline).first { $0.contains("//") }.map(String.init) ?? "")
        for index in calls.indices { calls[index].versions = own.map { Found($0, at: code.place) } ?? condition }
        facts.calls += calls
        let isRequest = ["请求", "request", "入参"].contains { heading.normalised.lowercased().contains($0) }
        guard calls.isEmpty, !isRequest, let reply = ReplyReader.read(code) else { return }
        facts.replies.append(reply)
    }

    /// What can be told only from all of it.
    mutating func finish() {
        var names: Set<String> = []
        for option in facts.calls.flatMap(\.options) where names.insert(option.value).inserted { facts.options.append(option) }
        let passed = Set(facts.calls.compactMap(\.members).flatMap { $0.map(\.key.value) })
        for index in facts.parameters.indices {
            let name = facts.parameters[index].name.value
            let saysSo = ["options", "第二个参数", "第三个参数", "可选参数对象"].contains {
                facts.parameters[index].description?.value.contains($0) ?? false
            }
            let known = ["appAuthToken", "notifyUrl", "notify_url"].contains(name)
            if (names.contains(name) || saysSo || known) && !passed.contains(name) { facts.parameters[index].isOption = true }
        }
        for parameter in facts.parameters where parameter.isOption && names.insert(parameter.name.value).inserted {
            facts.options.append(parameter.name)
        }
        let bounds = facts.calls.compactMap(\.versions)
        for bound in bounds where bound.value.isLowerBound && facts.minimumSDK == nil {
            let hasOlder = bounds.contains { !$0.value.isLowerBound && $0.value.version == bound.value.version }
            if !hasOlder { facts.minimumSDK = Found(bound.value.version, at: bound.place) }
        }
    }
}
