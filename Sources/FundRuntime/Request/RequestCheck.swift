/// Collects every broken rule of a request, so that one error names them all.
///
/// A nil value is never checked: whether a field may be missing is the business of its type or of a rule. A bound of
/// `.min` or `.max` is none.
public struct RequestCheck: Sendable {
    private let subject: String
    private var violations: [Violation] = []

    /// A check for an operation or a type.
    public init(_ subject: String) { self.subject = subject }

    /// The text must not be empty.
    public mutating func notEmpty(_ field: String, _ value: String?) {
        if value?.isEmpty == true { add(field, "notEmpty", "must not be empty") }
    }

    /// The text must have so many characters (Unicode scalars).
    public mutating func length(_ field: String, _ value: String?, _ minimum: Int, _ maximum: Int) {
        guard let value else { return }
        bounds(field, "length", value.unicodeScalars.count, minimum, maximum, unit: " characters")
    }

    /// The text must have so many bytes of UTF-8.
    public mutating func byteLength(_ field: String, _ value: String?, _ minimum: Int, _ maximum: Int) {
        guard let value else { return }
        bounds(field, "byteLength", value.utf8.count, minimum, maximum, unit: " bytes")
    }

    /// The whole text must match the pattern, Unicode scalar by Unicode scalar; `condition` says when, for messages.
    ///
    /// A pattern has characters, `.`, classes such as `[^a-z]`, `\d`, `\w` and `\s` (ASCII), groups, `|` and counts. It is
    /// matched in time that grows with the text alone; a text whose length was refused is not matched at all.
    public mutating func pattern(
        _ field: String, _ value: String?, _ pattern: String, rule: String = "pattern", _ condition: String = ""
    ) {
        guard let value, !violations.contains(where: { $0.fields == [field] && $0.rule.hasSuffix("ength") }) else {
            return
        }
        do throws(PatternMistake) {
            if try TextPattern(pattern).matches(value) { return }
            add(field, rule, "must match \(pattern)\(condition.isEmpty ? "" : " ")\(condition)")
        } catch {
            add(field, rule, "cannot be checked: its pattern \(error.message)")
        }
    }

    /// The file must have so many bytes, and be of one of the kinds: endings of names such as `.png`, media types such as
    /// `image/png` and `image/*`; of any kind where none is given.
    ///
    /// Its size is looked at first, and of what is too large nothing else.
    public mutating func file(
        _ field: String, _ value: FileUpload?, _ minimum: Int, _ maximum: Int, _ kinds: [String] = []
    ) {
        guard let value else { return }
        let most = min(maximum, FileUpload.maximumSize)
        bounds(field, "fileSize", value.content.count, minimum, most, unit: " bytes")
        if value.content.count > most { return }
        violations += value.violations(of: field).filter { $0.rule != "fileSize" }
        if !kinds.isEmpty, !value.isOneOf(kinds) {
            add(field, "accept", "must be a file of one of the kinds \(kinds.joined(separator: ", "))")
        }
    }

    /// A request may have documented values alone.
    public mutating func documented<Value: OpenEnum>(_ field: String, _ values: [Value]?, _ known: [String]) {
        for value in values ?? [] where !known.contains(value.rawValue) {
            return add(field, "documented", "must be one of \(known.joined(separator: ", "))")
        }
    }

    /// A request may have a documented value alone.
    public mutating func documented<Value: OpenEnum>(_ field: String, _ value: Value?, _ known: [String]) {
        documented(field, value.map { [$0] }, known)
    }

    /// The number must be within the range.
    public mutating func range(_ field: String, _ value: Int?, _ minimum: Int, _ maximum: Int) {
        guard let value else { return }
        bounds(field, "range", value, minimum, maximum, unit: "")
    }

    /// The list must have so many elements.
    public mutating func count(_ field: String, _ value: Int?, _ minimum: Int, _ maximum: Int) {
        guard let value else { return }
        bounds(field, "count", value, minimum, maximum, unit: " elements")
    }

    /// The currency that is named beside an amount must be that of the amount.
    public mutating func currency(_ field: String, _ limits: AmountLimits, _ currency: String?) {
        guard let currency, currency != limits.currency else { return }
        add(field, "currency", "is an amount in \(limits.currency), and another currency is named beside it")
    }

    /// A rule between fields, by the id its specification gave it.
    public mutating func rule(_ id: String, _ holds: Bool, _ fields: [String], _ message: String) {
        if !holds { violations.append(Violation(fields: fields, rule: id, message: message)) }
    }

    /// Throws when any rule was broken.
    public func finish() throws(InvalidRequest) {
        if !violations.isEmpty { throw InvalidRequest(subject: subject, violations: violations) }
    }

    private mutating func bounds(
        _ field: String, _ rule: String, _ value: Int, _ minimum: Int, _ maximum: Int, unit: String
    ) {
        if value >= minimum, value <= maximum { return }
        let verb = unit.isEmpty ? "be" : "have"
        switch (minimum, maximum) {
        case (_, .max): add(field, rule, "must \(verb) at least \(minimum)\(unit)")
        case (.min, _): add(field, rule, "must \(verb) at most \(maximum)\(unit)")
        default: add(field, rule, "must \(verb) \(minimum) to \(maximum)\(unit)")
        }
    }

    private mutating func add(_ field: String, _ rule: String, _ message: String) {
        violations.append(Violation(fields: [field], rule: rule, message: message))
    }
}
