import SpecDiagnostics
import SpecLanguage

/// Sub_codes that no table lists are said to mean something only where their code does not leave that open.
struct UnlistedSubCodes: Rule {
    /// The code of a service that is not available: whatever comes with it, the call may have been carried out.
    private static let unavailable = "20000"
    /// The code of the business itself, whose sub_codes say anything.
    private static let business = "40004"

    func check(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        for code in model.errorTables.flatMap(\.codes) {
            var seen: [String: SourceRange] = [:]
            for others in code.otherSubCodes {
                check(others, of: code.code, &diagnostics)
                let start = others.start?.value ?? ""
                if let first = seen[start] { diagnostics.append(.twice(others, first)) }
                seen[start] = seen[start] ?? others.range
            }
        }
    }

    private func check(
        _ others: Sourced<OtherSubCodes>, of code: Located<String>, _ diagnostics: inout [Diagnostic]
    ) {
        if code.value == Self.unavailable || ErrorCodes.accepting.contains(code.value) {
            diagnostics.append(.leftOpen(others, code))
        } else if code.value == Self.business, others.start == nil {
            diagnostics.append(.ofAnyBusiness(others, code))
        }
        if let effect = others.effect, effect.value == .applied { diagnostics.append(.applied(effect)) }
        if let start = others.start, !isStart(start.value) {
            diagnostics.report(
                id: "other-sub-codes", "no sub_code starts with '\(start.value)'", at: start.range,
                hint: "write ASCII letters, digits and the signs . _ - as the platform does; no pattern")
        }
    }

    /// Whether a sub_code can start with a text; a dash alone means all of them in the runtime's table.
    private func isStart(_ text: String) -> Bool { !text.isEmpty && text != "-" && text.utf8.allSatisfy(isPlain) }

    /// The signs of sub_codes; the runtime takes nothing else for one.
    private func isPlain(_ byte: UInt8) -> Bool {
        byte.isASCIIWord || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
}

extension Diagnostic {
    fileprivate static func leftOpen(_ others: Sourced<OtherSubCodes>, _ code: Located<String>) -> Diagnostic {
        Diagnostic(
            id: "other-sub-codes", "'\(code.value)' leaves open what happened, whatever sub_code comes with it",
            at: others.range, hint: "leave out 'otherSubCodes'; a sub_code that is not listed is unknown",
            notes: [.init(message: "the code is here", range: code.range)])
    }

    fileprivate static func ofAnyBusiness(_ others: Sourced<OtherSubCodes>, _ code: Located<String>) -> Diagnostic {
        Diagnostic(
            id: "other-sub-codes", "'\(code.value)' alone does not say what the sub_codes mean that are not listed",
            at: others.range, hint: "say which by 'startingWith:', or list them one by one",
            notes: [.init(message: "the code is here", range: code.range)])
    }

    fileprivate static func applied(_ effect: Located<MoneyEffect>) -> Diagnostic {
        Diagnostic(
            id: "other-sub-codes", "that a call was carried out is never concluded from a sub_code that is not listed",
            at: effect.range, hint: "list the sub_codes that say so; 'none' and 'unknown' can be said of others")
    }

    fileprivate static func twice(_ others: Sourced<OtherSubCodes>, _ first: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "other-sub-codes", "these sub_codes are spoken of twice", at: others.start?.range ?? others.range,
            notes: [.init(message: "first here", range: first)])
    }
}
