package import SpecDiagnostics

/// The type of a field as it is written: a name, or one of `list<T>`, `map<T>` and `jsonText<T>`.
package enum TypeExpression: Sendable {
    case name(Located<String>)
    indirect case list(TypeExpression)
    indirect case map(TypeExpression)
    indirect case jsonText(TypeExpression)
}

extension TypeExpression {
    private static let longestNesting = 8

    /// Where the name at the heart is.
    package var range: SourceRange {
        switch self {
        case .name(let name): name.range
        case .list(let element), .map(let element), .jsonText(let element): element.range
        }
    }

    /// Reads `text`, whose first character is at the start of `range`.
    init?(_ text: String, at range: SourceRange, depth: Int = 0, problems: inout [Diagnostic]) {
        if text.isWord {
            self = .name(Located(text, at: range))
            return
        }
        guard let open = text.firstIndex(of: "<") else {
            guard !text.isEmpty, text.unicodeScalars.allSatisfy({ !$0.properties.isWhitespace && $0 != ">" }) else {
                problems.append(.malformedType(text, at: range))
                return nil
            }
            self = .name(Located(text, at: range))
            return
        }
        guard text.last == ">", depth < Self.longestNesting else {
            problems.append(.malformedType(text, at: range))
            return nil
        }
        let constructor = String(text[..<open])
        let inner = String(text[text.index(after: open)..<text.index(before: text.endIndex)])
        let place = range.inner(of: text, after: constructor.unicodeScalars.count + 1)
        guard let element = TypeExpression(inner, at: place, depth: depth + 1, problems: &problems) else { return nil }
        switch constructor {
        case "list": self = .list(element)
        case "map": self = .map(element)
        case "jsonText": self = .jsonText(element)
        default:
            problems.append(.unknownTypeConstructor(constructor, at: range))
            return nil
        }
    }
}

extension String {
    /// Whether it is of ASCII letters, digits and underscores only, as nearly every name is: asking Unicode about each character of a
    /// type was a fifth of reading a field.
    fileprivate var isWord: Bool {
        !isEmpty && utf8.allSatisfy(\.isASCIIWord)
    }
}

extension SourceRange {
    /// The part of a one-line scalar between `offset` characters and its closing `>`, inside quotes if it has them.
    fileprivate func inner(of text: String, after offset: Int) -> SourceRange {
        guard start.line == end.line else { return self }
        let quote = max(0, (end.column - start.column - text.unicodeScalars.count) / 2)
        var part = self
        part.start.column += offset + quote
        part.end.column -= 1 + quote
        return part
    }
}

extension Diagnostic {
    fileprivate static func malformedType(_ text: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "malformed-type", "'\(text)' is not a type", at: range,
            hint: "write a name, or list<T>, map<T> or jsonText<T>, without blanks")
    }

    fileprivate static func unknownTypeConstructor(_ name: String, at range: SourceRange) -> Diagnostic {
        let known = ["list", "map", "jsonText"]
        return Diagnostic(
            id: "malformed-type", "unknown type '\(name)<…>'", at: range,
            hint: closestMatch(to: name, among: known).map { "did you mean '\($0)<…>'?" }
                ?? "the types with an element are list<T>, map<T> and jsonText<T>")
    }
}
