import SpecDiagnostics
import SpecLanguage
import SpecModel

/// The defects of pages that specs record, and which of them were found.
struct DefectRecords {
    private let model: Model
    private var used: Set<SourceRange> = []
    /// The pages that were read, by the operations they are about.
    var pages: [String: PagePlace] = [:]

    init(_ model: Model) { self.model = model }

    /// A finding with the note of the first record that explains it.
    mutating func explained(_ finding: DriftFinding, _ operation: SpecModel.Operation) -> DriftFinding {
        var finding = finding
        for (file, spec) in model.files.enumerated() where spec.resource == nil || file == operation.file {
            for defect in spec.defects {
                for pattern in patterns(defect) where matches(finding.fingerprint, pattern.value) {
                    finding.explanation = finding.explanation ?? defect.note
                    used.insert(pattern.range)
                }
            }
        }
        return finding
    }

    /// Records of files of which every call concerned was read, and that explain nothing.
    var stale: [DriftFinding] {
        model.files.filter { $0.resource != nil }.flatMap { spec in
            spec.defects.flatMap { defect in
                patterns(defect).compactMap { stale($0, defect, spec.operations.map { model[$0] }) }
            }
        }
    }

    private func stale(
        _ pattern: Located<String>, _ defect: Sourced<Defect>, _ operations: [SpecModel.Operation]
    ) -> DriftFinding? {
        let name = pattern.value.split(separator: "/", omittingEmptySubsequences: false).dropFirst().first ?? ""
        let concerned = operations.filter { name == "*" || $0.name == name }
        guard !used.contains(pattern.range), concerned.allSatisfy({ pages[$0.id] != nil }),
            let operation = concerned.first, let page = pages[operation.id]
        else { return nil }
        return DriftFinding(
            kind: "defect-gone", level: .warning, api: operation.id, subject: defect.id.value,
            message: "the recorded defect '\(defect.id.value)' is no longer on the page; remove its record", page: page,
            spec: pattern.range, pageSays: "no '\(pattern.value)'", specSays: defect.note)
    }

    /// The findings a record names: those of its own key, or its id when that is one.
    private func patterns(_ defect: Sourced<Defect>) -> [Located<String>] {
        defect.findings.isEmpty && defect.id.value.contains("/") ? [defect.id] : defect.findings
    }

    private func matches(_ fingerprint: String, _ pattern: String) -> Bool {
        let (parts, wanted) = (fingerprint.fingerprintParts, pattern.fingerprintParts)
        return parts.count == wanted.count && zip(parts, wanted).allSatisfy { $1 == "*" || $0 == $1 }
    }
}

extension String {
    fileprivate var fingerprintParts: [Substring] {
        split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    }
}
