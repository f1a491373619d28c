import SpecDiagnostics
import SpecLanguage

/// A constraint is one of a type that it can constrain, and can be met.
struct ConstraintsFit: StructureRule {
    /// A gibibyte: whoever writes more means that there is no limit.
    private static let largestLimit = 1 << 30

    func check(_ placed: PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic]) {
        for field in placed.structure.fields where field.type != .unresolved {
            check(field, &diagnostics)
        }
    }

    private func check(_ field: Field, _ diagnostics: inout [Diagnostic]) {
        if let length = field.length {
            require(
                field.type == .scalar(.string) || field.isFile, "length", "a string or a file", field, length.range,
                &diagnostics)
            check(length, lowest: 0, &diagnostics)
        }
        if let bounds = field.bounds {
            require(field.type == .scalar(.integer), "range", "an integer", field, bounds.range, &diagnostics)
            check(bounds, lowest: nil, &diagnostics)
        }
        if let count = field.count {
            require(isCollection(field.type), "count", "a list or map", field, count.range, &diagnostics)
            check(count, lowest: 0, &diagnostics)
        }
        if let pattern = field.pattern {
            require(field.type == .scalar(.string), "pattern", "a string", field, pattern.range, &diagnostics)
            Self.checkPattern(pattern.value, at: pattern.range, &diagnostics)
        }
        if let currency = field.currency {
            require(field.type.scalar == .money, "currency", "money", field, currency.range, &diagnostics)
        }
        if let scale = field.scale {
            require(field.type.scalar == .money, "scale", "money", field, scale.range, &diagnostics)
        }
        if let words = field.literals {
            require(field.type.scalar == .boolean, "words", "a boolean", field, words.range, &diagnostics)
        }
    }

    /// Reports a pattern that is none, or that could not be matched in time.
    static func checkPattern(_ pattern: String, at range: SourceRange, _ diagnostics: inout [Diagnostic]) {
        do throws(PatternMistake) {
            _ = try TextPattern(pattern)
        } catch {
            diagnostics.report(
                id: "malformed-pattern", "the pattern \(error.message)", at: error.place(in: pattern, at: range),
                hint: error.hint)
        }
    }

    private func require(
        _ fits: Bool, _ constraint: String, _ wanted: String, _ field: Field, _ range: SourceRange,
        _ diagnostics: inout [Diagnostic]
    ) {
        guard !fits else { return }
        var isList = false
        if case .list = field.type { isList = true }
        diagnostics.report(
            id: "constraint-mismatch", "'\(constraint)' is for \(wanted); '\(field.name)' is none", at: range,
            hint: isList ? "what is in a list cannot be limited; 'count' says how much" : nil,
            notes: [.init(message: "the field is here", range: field.range)])
    }

    private func check(_ bounds: Sourced<Bounds>, lowest: Int?, _ diagnostics: inout [Diagnostic]) {
        if bounds.minimum == nil, bounds.maximum == nil {
            diagnostics.append(Diagnostic(id: "empty-range", "neither 'min' nor 'max' is given", at: bounds.range))
        }
        if let low = bounds.minimum, let high = bounds.maximum, low.value > high.value {
            diagnostics.append(Diagnostic(id: "empty-range", "'min' is greater than 'max'", at: low.range))
        }
        if lowest != nil, let high = bounds.maximum, high.value == 0 {
            diagnostics.report(
                id: "empty-range", "'max: 0' leaves nothing that could be given", at: high.range,
                hint: "remove the field if nothing may be given, or write the documented limit")
        }
        if lowest != nil, let high = bounds.maximum, high.value > Self.largestLimit {
            diagnostics.report(
                id: "limit-too-large", "a length or count of \(high.value) is no limit", at: high.range,
                hint: "leave 'max' out where there is none")
        }
        guard let lowest else { return }
        if let low = bounds.minimum, low.value < lowest { diagnostics.append(.neverBelow(lowest, at: low.range)) }
        if let high = bounds.maximum, high.value < lowest { diagnostics.append(.neverBelow(lowest, at: high.range)) }
    }

    private func isCollection(_ type: FieldType) -> Bool {
        switch type {
        case .list, .map: true
        case .jsonText(let element): isCollection(element)
        default: false
        }
    }
}

extension PatternMistake {
    /// The place in the spec; the whole scalar where escapes or several lines keep the places of its characters apart.
    fileprivate func place(in pattern: String, at range: SourceRange) -> SourceRange {
        var range = range
        let quotes = range.end.column - range.start.column - pattern.unicodeScalars.count
        guard let offset, range.start.line == range.end.line, quotes == 0 || quotes == 2 else { return range }
        range.start.column += quotes / 2 + offset
        range.end.column = range.start.column + length
        return range
    }
}

extension Diagnostic {
    fileprivate static func neverBelow(_ lowest: Int, at range: SourceRange) -> Diagnostic {
        Diagnostic(id: "empty-range", "a length or count is never below \(lowest)", at: range)
    }
}
