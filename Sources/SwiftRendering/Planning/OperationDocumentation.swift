import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// What a caller reads above the method of a call.
struct OperationDocumentation {
    let operation: Operation
    let model: Model

    var lines: [TemplateText] {
        var doc = DocComment(operation.doc, fallback: "`\(.comment(operation.id))`")
        if let feature = operation.precondition?.feature {
            doc.add(paragraph: "Precondition: the feature \(feature.value) is added to the app.")
        }
        if !operation.callableFrom.isEmpty {
            let callers = operation.callableFrom.map(\.value.rawValue).joined(separator: ", ")
            doc.add(paragraph: "Callable from: \(callers).")
        }
        if let page = operation.page { doc.add(paragraph: page.doc) }
        if operation.presetFunction != nil { doc.add(paragraph: "Runs on a Serverless space alone.") }
        if operation.effect == .movesMoney {
            doc.add(paragraph: movingMoney)
            if let key = operation.idempotencyKey?.value, let retention = operation.settlement?.keyRetention {
                doc.add(paragraph: remembering("`\(.comment(key))`", retention))
            }
            if let reason = operation.withoutEcho {
                doc.add(paragraph: [
                    "An accepted call is `unknown`, too, of cause `unprovenResponse`, until it is settled: its reply could be",
                    "that to another call (\(.comment(reason.value.onOneLine))).",
                ])
            } else if operation.keyNotRepeated != nil {
                doc.add(paragraph: [
                    "The reply does not repeat the key: it is tied to the call by \(identifiers) alone."
                ])
            }
        } else if let reason = operation.idempotent {
            doc.add(paragraph: ["Repeatable: \(.comment(reason.value.onOneLine))."])
        }
        if operation.openPlatform?.methodFrom != nil {
            doc.add(paragraph: [
                "What you know of a method (its key, what its reply repeats, how it is settled), tell the client by",
                "`knowing`: its calls are then guarded as those of a specification are.",
            ])
        }
        if let status = operation.status, let field = status.field, let absent = status.absent {
            doc.add(paragraph: "A reply without `\(field.value)` means `\(absent.value.rawValue)`.")
        }
        for reversal in operation.status?.mayReverse ?? [] {
            doc.add(paragraph: "A final `\(reversal.from.value)` may still turn into `\(reversal.to.value)`.")
        }
        doc.add(paragraph: sources)
        return doc.lines
    }

    /// The fields that a reply repeats and that are no amounts.
    private var identifiers: TemplateText {
        let request = model.structure(of: operation.request)
        let names = operation.echo.map(\.sent.value).filter { name in
            request?.field(named: name).map { model.echoKind(of: $0) == .text } ?? false
        }
        return names.map { "`\(.comment($0))`" }.joined(separator: " or ")
    }

    private var movingMoney: [TemplateText] {
        if let reason = operation.idempotent {
            return [
                "Moves money. An `unknown` outcome is no failure: settle it, or make the same call again, which does no",
                "more than one call (\(.comment(reason.value.onOneLine))).",
            ]
        }
        guard let key = operation.idempotencyKey?.value else {
            return [
                "Moves money. An `unknown` outcome is no failure: find out what became of it, and do not call again",
                "before: no key would keep the platform from carrying it out twice.",
            ]
        }
        return [
            "Moves money. An `unknown` outcome is no failure: settle it, and never call again under a new",
            "`\(.comment(key))`.",
        ]
    }

    private func remembering(_ key: TemplateText, _ retention: KeyRetention) -> [TemplateText] {
        switch retention {
        case .lasts:
            [
                "The platform remembers a \(key) for \(.comment(retention.words ?? "")): a `resend` after that may be a second payment,",
                "so then only `settle`.",
            ]
        case .unknown(let reason):
            [
                "How long the platform remembers a \(key) is not known: `settle` before you `resend` an old call",
                "(\(.comment(reason.onOneLine))).",
            ]
        }
    }

    private var sources: [TemplateText] {
        var lines: [TemplateText] = ["Source: \(Self.origin(operation.evidence))"]
        if let method = operation.openPlatform?.method {
            if case .inferred(let reason)? = method.evidence?.kind {
                lines.append("Method: `\(.comment(method.value))` (inferred: \(.comment(reason.onOneLine))).")
            } else {
                lines.append("Method: `\(.comment(method.value))`.")
            }
        }
        if let preset = operation.presetFunction, let name = preset.name, let method = preset.method {
            lines.append("Preset function: `\(.comment(name.value))`, `\(.comment(method.value))`.")
        }
        return lines
    }

    static func origin(_ evidence: Evidence?) -> TemplateText {
        switch evidence?.kind {
        case .page(let address)?:
            "\(.comment(address))\(evidence?.date.map { ", page of \(.comment($0))" } ?? "")."
        case .source(let text)?: "\(.comment(text.onOneLine))."
        case .inferred(let reason)?: "inferred: \(.comment(reason.onOneLine))."
        case nil: "not stated."
        }
    }
}
