internal import SpecDiagnostics

/// What can be wrong with a template, and how it is said.
struct TemplateError {
    let id: TemplateDiagnosticID
    let message: String
    var hint: String?

    /// The diagnostic for this error at a place.
    func diagnostic(at range: SourceRange?, notes: [Diagnostic.Note] = []) -> Diagnostic {
        let severity: Severity = id == .unused ? .warning : .error
        return Diagnostic(severity, id: id.rawValue, message, at: range, hint: hint, notes: notes)
    }

    /// A name as messages show it: cut short if somebody forgot to end it, and without control characters.
    static func printable(_ name: String) -> String {
        var shown = ""
        for scalar in name.unicodeScalars.prefix(64) {
            shown.unicodeScalars.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
        }
        return name.unicodeScalars.count > 64 ? shown + "…" : shown
    }

    static func quoted(_ name: String) -> String {
        "'\(printable(name))'"
    }
}

// Of one template alone.
extension TemplateError {
    static let invalidUTF8 = Self(
        id: .invalidUTF8, message: "this byte is not valid UTF-8", hint: "save the file as UTF-8")

    static let unterminatedTag = Self(
        id: .unterminatedTag, message: "the tag is not closed", hint: "close it with '}}' on the same line")

    static let unterminatedComment = Self(
        id: .unterminatedTag, message: "the comment is not closed", hint: "close it with '}}'")

    static let emptyTag = Self(id: .emptyTag, message: "the tag has no name")

    static func invalidName(_ name: String) -> Self {
        Self(
            id: .invalidName, message: "\(quoted(name)) is not a name",
            hint: "a name has ASCII letters, digits and '_' (the name of a partial '-' and '.' as well)")
    }

    static let currentItemMisplaced = Self(
        id: .invalidName, message: "'.' can only be printed", hint: "write '{{.}}' inside a list of texts")

    static func dottedName(_ name: String) -> Self {
        Self(
            id: .dottedName, message: "dotted names are not supported: \(quoted(name))",
            hint: "open a section for each part: '{{#a}}{{b}}{{/a}}' for 'a.b'")
    }

    static let unescapedTag = Self(
        id: .unescapedTag, message: "'{{{name}}}' and '{{&name}}' are not supported: nothing is HTML-escaped here",
        hint: "write '{{name}}', with a space before it if it follows a brace")

    static let delimiterChange = Self(id: .delimiterChange, message: "the delimiters '{{' and '}}' cannot be changed")

    static func unclosedSection(_ name: String) -> Self {
        Self(
            id: .unclosedSection, message: "section \(quoted(name)) is not closed",
            hint: "add '{{/\(printable(name))}}'")
    }

    static func mismatchedClose(_ name: String, open: String) -> Self {
        Self(
            id: .mismatchedClose, message: "section \(quoted(open)) is closed by \(quoted(name))",
            hint: "write '{{/\(printable(open))}}'")
    }

    static func strayClose(_ name: String) -> Self {
        Self(id: .strayClose, message: "\(quoted(name)) closes a section that is not open")
    }
}

// Of the templates of a set together.
extension TemplateError {
    static func duplicateTemplate(_ name: String) -> Self {
        Self(id: .duplicateTemplate, message: "there are two templates with the name \(quoted(name))")
    }

    static func unknownPartial(_ name: String, suggestion: String?) -> Self {
        Self(
            id: .unknownPartial, message: "there is no template with the name \(quoted(name))",
            hint: suggestion.map { "did you mean '\($0)'?" })
    }

    /// The path begins and ends with the same template.
    static func recursivePartial(_ path: [String]) -> Self {
        let shown = path.count <= 8 ? path : path.prefix(4) + ["…"] + path.suffix(3)
        return Self(
            id: .recursivePartial, message: "the template includes itself: \(shown.joined(separator: " > "))",
            hint: "write out as many levels as are needed")
    }

    static func unused(_ name: String) -> Self {
        Self(id: .unused, message: "the template \(quoted(name)) is not used")
    }

    static func unknownRoot(_ name: String, suggestion: String?) -> Self {
        Self(
            id: .unknownRoot, message: "there is no template with the name \(quoted(name))",
            hint: suggestion.map { "did you mean '\($0)'?" })
    }
}

// Of a template in the context that it is used in.
extension TemplateError {
    static func unknownName(_ name: String, in schema: String, suggestion: String?, known: [String]) -> Self {
        var hint: String?
        if let suggestion {
            hint = "did you mean '\(suggestion)'?"
        } else if !known.isEmpty {
            hint = "the names here are \(known.prefix(12).map { "'\($0)'" }.joined(separator: ", "))"
            if known.count > 12 { hint? += " and \(known.count - 12) more" }
        }
        return Self(id: .unknownName, message: "unknown name \(quoted(name)) in \(schema)", hint: hint)
    }

    static func notText(_ member: TemplateMember) -> Self {
        Self(
            id: .notText, message: "'\(member.name)' is \(member.kindName), not a text",
            hint: "open a section: '{{#\(member.name)}}'")
    }

    static func notSection(_ member: TemplateMember) -> Self {
        Self(
            id: .notSection, message: "'\(member.name)' is \(member.kindName), not a section",
            hint: "print it: '{{\(member.name)}}'")
    }

    static func noCurrentText(in schema: String) -> Self {
        Self(
            id: .noCurrentText, message: "'.' is \(schema) here, not a text",
            hint: "'{{.}}' belongs inside a list of texts or an optional text")
    }

    static let tooDeep = Self(
        id: .tooDeep, message: "sections and partials are nested more than \(TemplateLimits.depth) deep")

    static func tooLarge(_ root: String) -> Self {
        Self(id: .tooLarge, message: "the template \(quoted(root)) is too large with all its partials")
    }

    static func computedMember(_ name: String, in schema: String) -> Self {
        Self(id: .computedMember, message: "the shape of \(schema) declares '\(name)', which is not a stored property")
    }

    static func duplicateMember(_ name: String, in schema: String) -> Self {
        Self(id: .duplicateMember, message: "the shape of \(schema) declares '\(name)' twice")
    }
}
