import SpecDiagnostics

extension DriftReport {
    /// For people and build logs: each finding with the lines of both sides, then the summary.
    package func text(isColored: Bool = false) -> String {
        let formatter = TextFormatter(isColored: isColored) { path in sources.first { $0.path == path }?.bytes }
        return formatter.format(problems.sortedByPlace() + unexplained.map(\.diagnostic)) + summary + "\n"
    }

    /// For other programs: `{"version":1,"summary":…,"findings":[…]}`, one finding a line.
    package var json: String {
        let lines = findings.map { "\n" + json($0) }.joined(separator: ",")
        return #"{"version":1,"summary":\#(quotedJSON(summary)),"findings":[\#(lines)"# + "\n]}\n"
    }

    private func json(_ finding: DriftFinding) -> String {
        let members: [(String, String)] = [
            ("id", quotedJSON(finding.kind)), ("level", quotedJSON(finding.level.rawValue)),
            ("fingerprint", quotedJSON(finding.fingerprint)), ("call", quotedJSON(finding.api)),
            ("subject", quotedJSON(finding.subject)), ("message", quotedJSON(finding.message)),
            ("pageSays", quotedJSON(finding.pageSays)), ("specSays", quotedJSON(finding.specSays)),
            ("page", place(finding.page.range, element: finding.page.element)),
            ("spec", finding.spec.map { place($0, element: nil) } ?? "null"),
            ("explanation", finding.explanation.map(quotedJSON) ?? "null"),
        ]
        return "{" + members.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
    }

    private func place(_ range: SourceRange, element: String?) -> String {
        #"{"file":\#(quotedJSON(range.file)),"line":\#(range.start.line),"column":\#(range.start.column),"#
            + #""element":\#(element.map(quotedJSON) ?? "null")}"#
    }

    /// SARIF 2.1.0: the page's place, the spec's as a related one, suppressed where a defect is recorded.
    package var sarif: String {
        let kinds = Set(findings.map(\.kind)).sorted().map { #"{"id":\#(quotedJSON($0))}"# }
        return """
            {"version":"2.1.0","$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[{"tool":{"driver":{\
            "name":"fundgen-docs","rules":[\(kinds.joined(separator: ","))]}},"columnKind":"unicodeCodePoints","results":[
            \(findings.map { sarif($0) }.joined(separator: ",\n"))
            ]}]}

            """
    }

    private func sarif(_ finding: DriftFinding) -> String {
        var text = #"{"ruleId":\#(quotedJSON(finding.kind)),"level":"\#(finding.level.severity.rawValue)","#
        text += #""message":{"text":\#(quotedJSON("\(finding.api): \(finding.message)"))},"#
        text += #""partialFingerprints":{"drift/v1":\#(quotedJSON("\(finding.api)/\(finding.fingerprint)"))},"#
        text += #""locations":[\#(location(finding.page.range, id: nil))]"#
        if let spec = finding.spec { text += #","relatedLocations":[\#(location(spec, id: 1))]"# }
        if let explanation = finding.explanation {
            text += #","suppressions":[{"kind":"external","justification":\#(quotedJSON(explanation))}]"#
        }
        return text + "}"
    }

    private func location(_ range: SourceRange, id: Int?) -> String {
        let file = range.file.replacing(" ", with: "%20")
        var place = #""artifactLocation":{"uri":\#(quotedJSON(file))}"#
        if !range.isWholeFile {
            place += #","region":{"startLine":\#(range.start.line),"startColumn":\#(range.start.column),"#
            place += #""endLine":\#(range.end.line),"endColumn":\#(range.end.column)}"#
        }
        let number = id.map { #""id":\#($0),"message":{"text":"the spec"},"# } ?? ""
        return #"{\#(number)"physicalLocation":{\#(place)}}"#
    }
}
