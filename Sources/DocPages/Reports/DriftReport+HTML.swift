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
        :root { color-scheme: light dark; --error: light-dark(#b3261e, #ff8a80); --warning: light-dark(#8a5a00, #ffc766);
          --info: light-dark(#2a5f9e, #8fc1ff); --known: light-dark(#2c6e49, #7fd1a0); --dim: color-mix(in srgb, currentColor 65%, transparent); }
        body { max-width: 1200px; margin: 0 auto; padding: 16px 24px; font: 15px/1.5 system-ui, "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere; }
        h1 { font-size: 22px; } h2 { font-size: 17px; } h3, h4 { font-size: 15px; margin: 0 0 8px; }
        article { border-left: 4px solid; border-radius: 6px; padding: 8px 14px; margin: 0 0 14px; border-color: var(--level); }
        .badge, .fine { color: var(--level); font-size: 12px; } .error { --level: var(--error); } .warning { --level: var(--warning); }
        .info { --level: var(--info); } .known, .fine { --level: var(--known); } article > * { color: light-dark(#1c2430, #e6eaef); }
        .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr)); gap: 14px; }
        .place, .element, .id, .nothing, .number { color: var(--dim); font-weight: 400; font-size: 12px; } .says { font-weight: 600; }
        .line { display: block; padding-left: 52px; text-indent: -42px; white-space: pre-wrap; } .number { display: inline-block; width: 42px; text-indent: 0; }
        .here, mark { background: light-dark(#ffe9a8, #6b5510); color: inherit; } pre, code { font: 12px/1.6 ui-monospace, monospace; }
        th, td { text-align: left; vertical-align: top; padding: 4px 10px 4px 0; } @media print { article { break-inside: avoid; } }
        </style></head>

        """
}
