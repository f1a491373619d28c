import SpecDiagnostics
import SpecModel
import SpecLanguage

/// Adds to a spec what its pages say anew, and leaves every other byte of it as it is.
///
/// So all that the spec knows better stays: inferred facts, English documentation, classes of errors, comments. What is
/// not simply an addition, or concerns a file that other calls share, is left to a person.
struct SpecMerge {
    let target: ImportTarget
    let file: Int
    private let lines: [String]
    /// Edits by line: text in place of, or behind, a line.
    private var replaced: [Int: String] = [:]
    private var inserted: [Int: [String]] = [:]
    private var decisions: [Diagnostic] = []

    init(_ target: ImportTarget, file: Int) {
        self.target = target
        self.file = file
        let bytes = target.sources.first { $0.path == target.model.files[file].path }?.bytes ?? []
        lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
    }

    private var path: String { target.model.files[file].path }

    func merge(_ pages: [PageFacts]) -> ImportResult {
        var merge = self
        for page in pages {
            guard let operation = target.model.operation(of: page),
                let subject = DriftSubject(page, operation, target.model)
            else {
                merge.decisions.append(
                    Diagnostic(
                        .note, id: "decide-operation",
                        "the spec has no operation for \(page.api.value); draft it alone and copy it",
                        at: page.api.place.range))
                continue
            }
            for finding in drift([page], target.model) where finding.explanation == nil && finding.kind != "defect-gone"
            {
                if merge.apply(finding, subject) { continue }
                var open = finding.diagnostic
                open.severity = .note
                open.id = "decide-\(finding.kind)"
                open.hint = nil
                merge.decisions.append(open)
            }
        }
        return ImportResult(path: path, text: merge.text, isMerged: true, decisions: merge.decisions)
    }

    private var text: String {
        var result: [String] = []
        for (index, line) in lines.enumerated() {
            result.append(replaced[index + 1] ?? line)
            result += inserted[index + 1] ?? []
        }
        return result.joined(separator: "\n")
    }

    /// Whether a finding could be worked into this file.
    private mutating func apply(_ finding: DriftFinding, _ subject: DriftSubject) -> Bool {
        guard finding.spec?.file == path else { return false }
        switch finding.kind {
        case "field-added":
            guard
                let group = subject.groups.first(where: { group in
                    group.added.contains { group.subject($0.name.value) == finding.subject }
                }),
                let field = group.added.first(where: { group.subject($0.name.value) == finding.subject })
            else { return false }
            return insert(field, group, subject)
        case "field-required", "field-optional":
            let value = finding.kind == "field-required" ? "true" : "false"
            guard let pair = pair(finding, subject) else { return false }
            // A mark with evidence of its own is what the spec knows better.
            guard pair.spec.required?.evidence == nil else { return false }
            if let place = pair.spec.required?.range { return replace(place, with: value) }
            return insert(below: pair.spec.range, ["required: \(value)"])
        case "length-narrowed", "length-widened": return pair(finding, subject).map { setLength($0) } ?? false
        case "range-narrowed", "range-widened": return pair(finding, subject).map { setRange($0) } ?? false
        case "value-added":
            guard let pair = pair(finding, subject),
                let values = pair.spec.type.shape.flatMap({ target.model[$0].enumValues }),
                let last = values.last
            else { return false }
            return insert(behind: last.wire.range, ["\(DraftNames.scalar(finding.pageSays)): {}"])
        case "precondition-changed":
            return finding.spec.map { replace($0, with: DraftNames.scalar(finding.pageSays)) } ?? false
        case "sdk-version":
            guard let place = subject.operation.minimumSDK?.range, !finding.pageSays.isEmpty else { return false }
            return replace(place, with: finding.pageSays)
        default: return false
        }
    }

    private mutating func setLength(_ pair: DriftSubject.FieldPair) -> Bool {
        let length = pair.spec.length
        guard let most = pair.page.limits.maximumLength, length?.evidence == nil else { return false }
        if let place = length?.maximum?.range { return replace(place, with: "\(most)") }
        return length == nil && insert(below: pair.spec.range, ["length: {max: \(most)}"])
    }

    private mutating func setRange(_ pair: DriftSubject.FieldPair) -> Bool {
        guard let id = pair.spec.type.shape, let amount = target.model[id].amount,
            let low = pair.page.limits.minimum, let high = pair.page.limits.maximum, let first = amount.minimum?.range,
            let second = amount.maximum?.range
        else { return false }
        return replace(first, with: "'\(low)'") && replace(second, with: "'\(high)'")
    }

    private func pair(_ finding: DriftFinding, _ subject: DriftSubject) -> DriftSubject.FieldPair? {
        let name = finding.subject.split(separator: "=").first.map(String.init) ?? finding.subject
        for group in subject.groups {
            if let pair = group.pairs.first(where: { group.subject($0.page.name.value) == name }) { return pair }
        }
        return nil
    }

    private mutating func insert(_ field: ParameterFact, _ group: DriftSubject.FieldGroup, _ subject: DriftSubject)
        -> Bool
    {
        guard let last = group.structure.fields.last, last.range.file == path else { return false }
        var writer = DraftWriter([subject.facts])
        let found = writer.fieldLines(field, subject.facts, isNested: !group.name.isEmpty, owner: group.name)
        // Shapes of their own, and evidence that this file does not name, are left to a person.
        guard writer.shapes.isEmpty else { return false }
        let known = Set(target.model.files[file].evidenceNames)
        let usable = found.map { line in
            ["names", "nested", "guessed"].reduce(line) { text, name in
                known.contains(name) ? text : text.replacing(", by: \(name)}", with: "}")
            }
        }
        guard insert(behind: last.range, usable.map { unwrapped($0) }) else { return false }
        decisions += writer.decisions
        return true
    }

    /// `{is: x}` as `x`: evidence is named or inherited.
    private func unwrapped(_ line: String) -> String {
        guard let start = line.firstRange(of: ": {is: "), line.hasSuffix("}"), !line.contains("by:") else {
            return line
        }
        return line[..<start.lowerBound] + ": " + line[start.upperBound...].dropLast()
    }

    private mutating func replace(_ range: SourceRange, with text: String) -> Bool {
        guard range.file == path, range.start.line == range.end.line, range.start.line <= lines.count else {
            return false
        }
        let scalars = Array((replaced[range.start.line] ?? lines[range.start.line - 1]).unicodeScalars)
        guard replaced[range.start.line] == nil, range.end.column - 1 <= scalars.count, range.start.column >= 1 else {
            return false
        }
        var line = String.UnicodeScalarView(scalars[..<(range.start.column - 1)])
        line.append(contentsOf: text.unicodeScalars)
        line.append(contentsOf: scalars[(range.end.column - 1)...])
        replaced[range.start.line] = String(line)
        return true
    }

    /// Adds lines as the first ones of a block whose key stands at `range`.
    private mutating func insert(below range: SourceRange, _ text: [String]) -> Bool {
        guard isBlock(range) else { return false }
        let indent = String(repeating: " ", count: range.start.column + 1)
        inserted[range.start.line, default: []] += text.map { indent + $0 }
        return true
    }

    /// Adds lines behind the block whose key stands at `range`, as its sibling.
    private mutating func insert(behind range: SourceRange, _ text: [String]) -> Bool {
        guard range.file == path, range.start.line <= lines.count else { return false }
        let first = lines[range.start.line - 1]
        guard first.prefix(while: { $0 == " " }).count == range.start.column - 1 else { return false }
        var end = range.start.line
        while end < lines.count {
            let next = lines[end]
            guard next.trimmed.isEmpty || next.prefix(while: { $0 == " " }).count >= range.start.column else { break }
            end += 1
        }
        while end > range.start.line, lines[end - 1].trimmed.isEmpty { end -= 1 }
        inserted[end, default: []] += text.map { String(repeating: " ", count: range.start.column - 1) + $0 }
        return true
    }

    private func isBlock(_ range: SourceRange) -> Bool {
        range.file == path && range.start.line <= lines.count && lines[range.start.line - 1].trimmed.hasSuffix(":")
    }
}
