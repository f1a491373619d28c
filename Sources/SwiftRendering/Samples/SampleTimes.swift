import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Times and days of samples in Swift, each an expression that is nil where the text is none.
struct SampleTimes {
    let runtime: TemplateText

    /// A time as its field writes it.
    func time(_ text: String, of field: Field) -> TemplateText {
        let format = field.format?.value ?? .usual
        let offset: TemplateText = "offset: \(field.zoneSeconds)"
        return switch format {
        case .usual: "\(runtime)OffsetDateTime(\(.literal(text)), \(offset))"
        case .unixSeconds: ofSeconds(Int(text), offset)
        case .unixMilliseconds: ofSeconds(Int(text).map { $0 / 1000 - ($0 % 1000 < 0 ? 1 : 0) }, offset)
        case .rfc3339:
            inPattern(String(text.prefix(19)), .local, "offset: \(Self.offset(of: text))")
        default: inPattern(text, format, offset)
        }
    }

    /// A day as its field writes it.
    func day(_ text: String) -> TemplateText {
        let digits = text.filter(\.isNumber)
        let day = "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.dropFirst(6))"
        return "\(runtime)LocalDate(\(.literal(day)))"
    }

    private func ofSeconds(_ seconds: Int?, _ offset: TemplateText) -> TemplateText {
        "\(runtime)OffsetDateTime(secondsSince1970: \(seconds ?? 0), \(offset))"
    }

    private func inPattern(_ text: String, _ format: TimeFormat, _ offset: TemplateText) -> TemplateText {
        "\(runtime)OffsetDateTime(\(.literal(text)), pattern: \(.literal(format.rawValue)), \(offset))"
    }

    /// Seconds east of GMT of the zone at the end of a text in the format of RFC 3339.
    private static func offset(of text: String) -> Int {
        let zone = text.dropFirst(19).drop { $0 == "." || $0.isNumber }
        guard let sign = zone.first, sign != "Z" else { return 0 }
        let digits = zone.filter(\.isNumber)
        let minutes = (Int(digits.prefix(2)) ?? 0) * 60 + (Int(digits.suffix(2)) ?? 0)
        return (sign == "-" ? -60 : 60) * minutes
    }
}
