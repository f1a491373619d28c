import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Adds to a spec what its pages say anew, and leaves every other byte of it as it is.
///
/// So all that the spec knows better stays: inferred facts, English documentation, classes of errors, comments. What is
/// not simply an addition, or concerns a file that other calls share, is left to a person.
struct SpecMerge {
    private let target: ImportTarget
    private let file: SpecFile
    private var edits: SpecEdits
    private var decisions: [Diagnostic] = []

    init(_ target: ImportTarget, file: Int) {
        self.target = target
        self.file = target.model.files[file]
        let path = self.file.path
        edits = SpecEdits(path: path, bytes: target.sources.first { $0.path == path }?.bytes ?? [])
    }

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
                (open.severity, open.id, open.hint) = (.note, "decide-\(finding.kind)", nil)
                merge.decisions.append(open)
            }
        }
        return ImportResult(path: file.path, text: merge.edits.text, isMerged: true, decisions: merge.decisions)
    }

    /// Whether a finding could be worked into this file.
    private mutating func apply(_ finding: DriftFinding, _ subject: DriftSubject) -> Bool {
        guard let place = finding.spec, place.file == file.path else { return false }
        let name = finding.subject.split(separator: "=").first.map(String.init) ?? finding.subject
        switch finding.kind {
        case "field-added":
            for group in subject.groups {
                if let field = group.added.first(where: { group.subject($0.name.value) == name }) {
                    return insert(field, group, subject)
                }
            }
            return false
        case "precondition-changed": return edits.replace(place, with: DraftNames.scalar(finding.pageSays))
        case "sdk-version":
            guard let version = subject.operation.minimumSDK, !finding.pageSays.isEmpty else { return false }
            return edits.replace(version.range, with: finding.pageSays)
        default: return subject.pairs.first { $0.subject == name }.map { apply(finding, $0) } ?? false
        }
    }

    private mutating func apply(_ finding: DriftFinding, _ pair: FieldPair) -> Bool {
        let limits = pair.page.limits
        let shape = pair.spec.type.shape.map { target.model[$0] }
        switch finding.kind {
        case "field-required", "field-optional":
            let value = finding.kind == "field-required" ? "true" : "false"
            guard let required = pair.spec.required else {
                return edits.insert(below: pair.spec.range, ["required: \(value)"])
            }
            // A mark with evidence of its own is what the spec knows better.
            return required.evidence == nil && edits.replace(required.range, with: value)
        case "length-narrowed", "length-widened":
            guard let most = limits.maximumLength else { return false }
            guard let length = pair.spec.length else {
                return edits.insert(below: pair.spec.range, ["length: {max: \(most)}"])
            }
            guard length.evidence == nil, let maximum = length.maximum else { return false }
            return edits.replace(maximum.range, with: "\(most)")
        case "range-narrowed", "range-widened":
            guard let low = limits.minimum, let high = limits.maximum, let amount = shape?.amount,
                let first = amount.minimum?.range, let second = amount.maximum?.range
            else { return false }
            return edits.replace(first, with: "'\(low)'") && edits.replace(second, with: "'\(high)'")
        case "value-added":
            guard let last = shape?.enumValues?.last else { return false }
            return edits.insert(behind: last.wire.range, ["\(DraftNames.scalar(finding.pageSays)): {}"])
        default: return false
        }
    }

    private mutating func insert(_ field: ParameterFact, _ group: FieldGroup, _ subject: DriftSubject) -> Bool {
        guard let last = group.structure.fields.last, last.range.file == file.path else { return false }
        var writer = DraftWriter([subject.facts])
        let lines = writer.fieldLines(field, subject.facts, isNested: !group.name.isEmpty, owner: group.name)
        // Shapes of their own, and evidence that this file does not name, are left to a person.
        guard writer.shapes.isEmpty else { return false }
        let unknown = ["names", "nested", "guessed"].filter { !file.evidenceNames.contains($0) }
        let usable = lines.map { line in
            unwrapped(unknown.reduce(line) { $0.replacing(", by: \($1)}", with: "}") })
        }
        guard edits.insert(behind: last.range, usable) else { return false }
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
}
