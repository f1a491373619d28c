import SpecDiagnostics
import SpecLanguage

/// What is said of a file can be said of one: its length in bytes, and its kinds as endings of names or media types.
struct FileLimits: StructureRule {
    /// What the runtime sends at most.
    private static let largest = 128 << 20

    func check(_ placed: PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic]) {
        for field in placed.structure.fields where field.type != .unresolved {
            if let kind = field.accept.first, !field.isFile { diagnostics.append(.ofNoFile(field, at: kind.range)) }
            for kind in field.accept where !kind.value.isKindOfFile { diagnostics.append(.malformed(kind)) }
            guard field.isFile else { continue }
            checkWords(field, &diagnostics)
            if let unit = field.length?.value.statedUnit, unit.value != .bytes {
                diagnostics.report(
                    id: "constraint-mismatch", "the length of a file is in bytes", at: unit.range,
                    hint: "write 'unit: bytes', or leave it out")
            }
            if let most = field.length?.value.maximum, most.value > Self.largest, most.value <= 1 << 30 {
                diagnostics.report(
                    id: "limit-too-large", "a file is held in memory, and at most \(Self.largest) bytes are sent",
                    at: most.range, hint: "leave 'max' out: the runtime's own limit holds then")
            }
        }
    }

    private func checkWords(_ field: Field, _ diagnostics: inout [Diagnostic]) {
        if let privacy = field.privacy {
            diagnostics.report(
                id: "constraint-mismatch",
                "nothing of a file is ever printed, so 'privacy' has no meaning for '\(field.name)'",
                at: privacy.range, hint: "leave it out")
        }
        if let space = field.space {
            diagnostics.report(
                id: "constraint-mismatch", "no Serverless space takes files, so '\(field.name)' has no name there",
                at: space.range, hint: "leave it out")
        }
        if field.isParameter {
            diagnostics.report(
                id: "constraint-mismatch", "'\(field.name)' is a file, which is a part of its own wherever it is sent",
                at: field.range, hint: "leave 'in' out")
        }
    }
}

extension String {
    /// Whether it is an ending of a name, such as `.png`, or a media type, such as `image/png` or `image/*`.
    fileprivate var isKindOfFile: Bool {
        func isName(_ text: some Collection<UInt8>, _ others: String) -> Bool {
            !text.isEmpty && text.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || others.utf8.contains($0) }
        }
        if utf8.first == UInt8(ascii: ".") { return isName(utf8.dropFirst(), "_-.") }
        let parts = utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 2, isName(parts[0], "+-.") else { return false }
        return parts[1].elementsEqual("*".utf8) || isName(parts[1], "+-.")
    }
}

extension Diagnostic {
    fileprivate static func ofNoFile(_ field: Field, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "constraint-mismatch", "'accept' is for a file; '\(field.name)' is none", at: range,
            hint: "write 'type: file', or 'pattern:' for the form of a text",
            notes: [.init(message: "the field is here", range: field.range)])
    }

    fileprivate static func malformed(_ kind: Located<String>) -> Diagnostic {
        let isEnding = kind.value.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit } && !kind.value.isEmpty
        return Diagnostic(
            id: "malformed-kind-of-file", "'\(kind.value)' is neither an ending of file names nor a media type",
            at: kind.range,
            hint: isEnding
                ? "did you mean '.\(kind.value)'?"
                : "write an ending such as .png, or a media type such as image/png or image/*")
    }
}
