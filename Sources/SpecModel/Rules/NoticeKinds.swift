import SpecDiagnostics
import SpecLanguage

/// A kind of notification is declared once, so that it has one type in Swift, and its status is a field of its content.
struct NoticeKinds: Rule {
    func check(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        checkNames(model.notices.compactMap(\.message), "message", &diagnostics)
        checkNames(model.notices.compactMap(\.notifyType), "notifyType", &diagnostics)
        for notice in model.notices {
            guard let reason = notice.status?.byCode else { continue }
            diagnostics.report(
                id: "notice-status", "notice '\(notice.name)' has no code that could be its status", at: reason.range,
                hint: "name the field of its content that tells it by 'field:', or leave out 'status'")
        }
    }

    private func checkNames(_ names: [Sourced<String>], _ key: String, _ diagnostics: inout [Diagnostic]) {
        var first: [String: SourceRange] = [:]
        for name in names {
            if name.value.isEmpty || !name.value.utf8.allSatisfy({ $0.isASCIIWord || $0 == UInt8(ascii: ".") }) {
                diagnostics.report(
                    id: "notice-kind", "'\(name.value)' is no \(key)", at: name.range,
                    hint: "letters, digits, points and underscores, as the platform writes it")
            }
            if let earlier = first.updateValue(name.range, forKey: name.value) {
                diagnostics.report(
                    id: "duplicate-definition", "\(key) '\(name.value)' is declared twice", at: name.range,
                    hint: "one notice may settle many calls: name it in the 'settlement' of each",
                    notes: [.init(message: "first declared here", range: earlier)])
            }
        }
    }
}
