import SpecDiagnostics

extension DriftReport {
    /// One page without scripts or anything to load: each finding with the page on the left and the spec on the right.
    package var html: String {
        let texts = Dictionary(sources.map { ($0.path, SourceText($0.bytes)) }) { first, _ in first }
        var text = Self.head + "<body>\n<header><h1>Pages and specs</h1>\n<p class=\"counts\">"
        for level in DriftFinding.Level.allCases {
            text += "<span class=\"badge \(level.rawValue)\">\(count(of: level))</span> "
        }
        text +=
            "<span class=\"badge known\">\(findings.count - unexplained.count) known</span> in \(callCount)</p></header>"
        text += "\n<main>\n"
        if unexplained.isEmpty { text += "<p class=\"fine\">The specs say what the pages say.</p>\n" }
        for call in calls.sorted() {
            let found = unexplained.filter { $0.api == call }
            guard !found.isEmpty else { continue }
            let articles = DriftFinding.Level.allCases.flatMap { level in
                found.filter { $0.level == level }.map { article($0, texts) }
            }
            text += "<section><h2>\(escaped(call))</h2>\n\(articles.joined())</section>\n"
        }
        return text + problemList + knownList + "</main></body></html>\n"
    }

    private func article(_ finding: DriftFinding, _ texts: [String: SourceText]) -> String {
        let level = finding.level.rawValue
        let page = side("Page", finding.page.range, finding.page.element, finding.pageSays, texts)
        let spec =
            finding.spec.map { side("Spec", $0, nil, finding.specSays, texts) }
            ?? "<div class=\"side\"><h4>Spec</h4><p class=\"nothing\">no place</p></div>"
        return
            "<article class=\"\(level)\"><h3><span class=\"badge \(level)\">\(level)</span> \(escaped(finding.message))</h3>"
            + "\n<div class=\"sides\">\(page)\(spec)</div>"
            + "<p class=\"id\"><code>\(escaped(finding.fingerprint))</code></p></article>\n"
    }

    private func side(
        _ title: String, _ range: SourceRange, _ element: String?, _ says: String, _ texts: [String: SourceText]
    ) -> String {
        let place = range.isWholeFile ? range.file : "\(range.file):\(range.start.line):\(range.start.column)"
        var text = "<div class=\"side\"><h4>\(title) <span class=\"place\">\(escaped(place))</span></h4>"
        text += says.isEmpty ? "<p class=\"nothing\">says nothing</p>" : "<p class=\"says\">\(escaped(says))</p>"
        if let source = texts[range.file], !range.isWholeFile { text += excerpt(range, source) }
        if let element { text += "<p class=\"element\">\(escaped(element))</p>" }
        return text + "</div>"
    }

    /// The line with its neighbours, the place itself marked.
    private func excerpt(_ range: SourceRange, _ source: SourceText) -> String {
        var text = "<pre>"
        let first = max(1, range.start.line - 1)
        for line in first...max(first, min(source.lineCount, range.start.line + 2)) {
            guard let bounds = source.bounds(ofLine: line) else { continue }
            let isMarked = line == range.start.line
            text += "<span class=\"line\(isMarked ? " here" : "")\"><span class=\"number\">\(line)</span>"
            text += isMarked ? marked(range, bounds, source) : escaped(cut(source.bytes[bounds]))
            text += "</span>"
        }
        return text + "</pre>"
    }

    private func marked(_ range: SourceRange, _ bounds: Range<Int>, _ source: SourceText) -> String {
        let start = min(max(source.offset(of: range.start), bounds.lowerBound), bounds.upperBound)
        let isOneLine = range.end.line == range.start.line
        let end = isOneLine ? min(max(source.offset(of: range.end), start), bounds.upperBound) : bounds.upperBound
        let before = String(decoding: source.bytes[bounds.lowerBound..<start], as: UTF8.self)
        let lead = before.count > 60 ? "…" + before.suffix(50) : before
        let inside = end > start ? "<mark>\(escaped(cut(source.bytes[start..<end])))</mark>" : ""
        return escaped(lead) + inside + escaped(cut(source.bytes[end..<bounds.upperBound]))
    }

    private func cut(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.count > 160 ? text.prefix(160) + "…" : text
    }

    private var problemList: String {
        guard !problems.isEmpty else { return "" }
        let items = problems.map { "<li>\(escaped($0.range?.file ?? "")): \(escaped($0.message))</li>" }
        return "<section><h2>Not read, or only in part</h2><ul>\(items.joined())</ul></section>\n"
    }

    private var knownList: String {
        let known = findings.filter { $0.explanation != nil }
        guard !known.isEmpty else { return "" }
        let rows = known.map { finding in
            "<tr><td>\(escaped(finding.api))</td><td><code>\(escaped(finding.fingerprint))</code></td><td>\(escaped(finding.explanation ?? ""))</td></tr>"
        }
        return """
            <section><h2>Known defects</h2><table><thead><tr><th>call<th>finding<th>reason</tr></thead>
            <tbody>\(rows.joined(separator: "\n"))</tbody></table></section>

            """
    }

    /// A text as HTML, without controls and without what turns the direction of writing.
    private func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n": result.unicodeScalars.append(scalar)
            case "\u{0}"..<" ", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    private static let head = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>Pages and specs</title>
        <style>
        :root { color-scheme: light dark; --line: #d8dde3; --soft: #f5f7f9; --ink: #1c2430; --dim: #66707c; --mark: #ffe9a8;
          --red: #b3261e; --amber: #8a5a00; --blue: #2a5f9e; --green: #2c6e49; --back: #fff; }
        @media (prefers-color-scheme: dark) { :root { --line: #3a424c; --soft: #20262d; --ink: #e6eaef; --dim: #9aa5b1;
          --mark: #6b5510; --red: #ff8a80; --amber: #ffc766; --blue: #8fc1ff; --green: #7fd1a0; --back: #15191e; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--back); color: var(--ink); font: 15px/1.5 system-ui, "Noto Sans CJK SC", sans-serif; }
        header, main { max-width: 1200px; margin: 0 auto; padding: 16px 24px; }
        header { border-bottom: 1px solid var(--line); }
        h1 { font-size: 22px; margin: 8px 0; } h2 { font-size: 17px; margin: 28px 0 10px; overflow-wrap: anywhere; }
        h3 { font-size: 15px; margin: 0 0 10px; font-weight: 600; overflow-wrap: anywhere; }
        h4 { margin: 0 0 4px; font-size: 13px; display: flex; gap: 8px; justify-content: space-between; flex-wrap: wrap; }
        article { border: 1px solid var(--line); border-left: 4px solid var(--dim); border-radius: 6px; padding: 12px 14px; margin: 0 0 14px; }
        article.error { border-left-color: var(--red); } article.warning { border-left-color: var(--amber); }
        article.info { border-left-color: var(--blue); }
        .badge { display: inline-block; border: 1px solid currentColor; border-radius: 10px; padding: 0 8px; font-size: 12px; font-weight: 600; white-space: nowrap; }
        .badge.error { color: var(--red); } .badge.warning { color: var(--amber); } .badge.info { color: var(--blue); }
        .badge.known, .fine { color: var(--green); }
        .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr)); gap: 14px; }
        .side { min-width: 0; } .place, .element, .id, .nothing { color: var(--dim); font-weight: 400; font-size: 12px; overflow-wrap: anywhere; }
        .says { margin: 0 0 6px; font-weight: 600; overflow-wrap: anywhere; } .id, .element, .nothing { margin: 6px 0 0; }
        pre { margin: 0; background: var(--soft); border-radius: 4px; padding: 6px 0; overflow-x: auto; font: 12px/1.6 ui-monospace, monospace; }
        .line { display: block; padding: 0 10px 0 52px; text-indent: -42px; white-space: pre-wrap; overflow-wrap: anywhere; } .line.here { background: color-mix(in srgb, var(--mark) 35%, transparent); }
        .number { display: inline-block; width: 32px; margin-right: 10px; text-indent: 0; text-align: right; color: var(--dim); user-select: none; }
        mark { background: var(--mark); color: inherit; border-radius: 2px; }
        table { border-collapse: collapse; width: 100%; font-size: 13px; } th, td { text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); padding: 6px 10px 6px 0; overflow-wrap: anywhere; }
        code { font: 12px ui-monospace, monospace; }
        @media print { article, .side { break-inside: avoid; } h2 { break-after: avoid; } header, main { max-width: none; padding: 0; }
          body { font-size: 12px; } .sides { grid-template-columns: 1fr 1fr; } * { print-color-adjust: exact; } }
        </style></head>

        """
}
