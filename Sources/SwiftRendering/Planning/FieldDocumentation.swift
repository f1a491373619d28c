import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

extension DocComment {
    /// What a caller reads above a field's property: its prose, and what it is documented to be beyond that.
    init(_ field: Field) {
        self.init(field.doc)
        beginParagraph()
        if let length = field.length?.value {
            let isNotEmpty = length.minimum?.value == 1 && length.maximum == nil
            let unit: TemplateText = length.unit == .bytes || field.isFile ? "bytes" : "characters"
            add(isNotEmpty ? "Not empty." : "Length: \(length.text) \(unit).")
        }
        if let bounds = field.bounds { add("Range: \(bounds.value.text).") }
        if let count = field.count { add("Count: \(count.value.text).") }
        if field.isFile { add("A file, which only a client of a gateway sends.") }
        if !field.accept.isEmpty {
            add("Kinds: \(.comment(field.accept.map(\.value).joined(separator: ", "))).")
        }
        if let pattern = field.pattern { add("Pattern: `\(.comment(pattern.value))`.") }
        if let reason = field.requiredUnknown {
            add("Whether it is required is not known: \(.comment(reason.value.onOneLine)).")
        }
        if let since = field.since { add("Since \(.comment(since.value)).") }
        if let deprecated = field.deprecated {
            let since: TemplateText = deprecated.since.map { " since \(.comment($0.value))" } ?? ""
            add("Deprecated\(since). \(.comment(deprecated.doc?.text ?? ""))")
        }
        if let format = wireFormat(of: field) { add(format) }
        if !field.wire.isEmpty { add(wireName(of: field)) }
    }

    private func wireName(of field: Field) -> TemplateText {
        let wire = TemplateText.comment(field.wire)
        if case .inferred(let reason)? = field.evidence?.kind {
            return "Wire: `\(wire)`. Inferred: \(.comment(reason.onOneLine))."
        }
        if case .inferred? = field.wireName?.evidence?.kind { return "Wire: `\(wire)` (inferred)." }
        return "Wire: `\(wire)`."
    }

    /// What is said of a wire format that is not the usual one of its type.
    private func wireFormat(of field: Field) -> TemplateText? {
        if field.isInMinorUnits { return "On the wire a whole number of the smallest unit." }
        if let format = field.format?.value, !format.isUsual { return wireFormat(format) }
        guard let literals = field.literals else { return nil }
        return "On the wire `\(.comment(literals.yes.value))` for true and `\(.comment(literals.no.value))` for false."
    }

    private func wireFormat(_ format: TimeFormat) -> TemplateText {
        switch format {
        case .rfc3339: "On the wire by RFC 3339, with its own offset; a fraction of a second is dropped."
        case .unixSeconds: "On the wire seconds since 1970-01-01 00:00:00 GMT."
        case .unixMilliseconds:
            "On the wire milliseconds since 1970-01-01 00:00:00 GMT; fractions of a second are dropped."
        case .minutes: "On the wire `\(.comment(format.rawValue))`; seconds are cut off."
        default: "On the wire `\(.comment(format.rawValue))`."
        }
    }
}

extension Bounds {
    fileprivate var text: TemplateText {
        switch (minimum?.value, maximum?.value) {
        case (let low?, let high?): low == high ? "exactly \(high)" : "\(low) to \(high)"
        case (let low?, nil): "at least \(low)"
        case (nil, let high?): "at most \(high)"
        case (nil, nil): "any"
        }
    }
}
