internal import SpecDiagnostics

/// Turns the text of a template into nodes, and says everything that is wrong with its syntax.
///
/// After an error it goes on as the author most likely meant it, so that the rest is checked too; sections are always
/// balanced in the result.
struct TemplateParser {
    private let source: TemplateSource
    private var scanner: TemplateScanner
    private var sections = OpenSections()
    private var nodes: [TemplateNode] = []
    private var diagnostics: [Diagnostic] = []
    /// Nothing but blanks was seen on this line.
    private var lineIsBlank = true
    /// No content of this line was put out yet.
    private var lineStartIsPending = true
    /// Blanks at the start of a line whose fate depends on the tag after them.
    private var heldBlanks: Range<Int>?

    private init(_ source: TemplateSource) {
        self.source = source
        scanner = TemplateScanner(source.text, file: source.file)
    }

    /// Parses a template whose bytes are valid UTF-8.
    static func parse(_ source: TemplateSource) -> (nodes: [TemplateNode], diagnostics: [Diagnostic]) {
        var parser = TemplateParser(source)
        parser.parse()
        return (parser.nodes, parser.diagnostics)
    }

    private mutating func parse() {
        while let piece = scanner.next() {
            switch piece {
            case .text(let range, let endsLine):
                take(range, endsLine: endsLine)
            case .tag(let raw):
                take(raw)
            case .unterminated(let range, let isComment):
                beginContent()
                report(isComment ? .unterminatedComment : .unterminatedTag, at: range)
            }
        }
        if let blanks = heldBlanks { emit(blanks) }
        for section in sections.closeAll() {
            report(.unclosedSection(section.tag.name), at: section.tag.range)
            close(section)
        }
        diagnostics.sort { left, right in
            guard let left = left.range?.start, let right = right.range?.start else { return false }
            return left < right
        }
    }

    private mutating func take(_ range: Range<Int>, endsLine: Bool) {
        if lineIsBlank, !endsLine,
            source.text[range].allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
        {
            heldBlanks = range
            return
        }
        if endsLine, lineStartIsPending,
            source.text[range].first.map({ $0 == 0x0A || $0 == 0x0D && range.count == 2 }) == true
        {
            // An empty line stays empty, whatever the indentation.
            nodes.append(.text(range))
        } else {
            emit(range)
        }
        lineIsBlank = endsLine
        lineStartIsPending = endsLine
    }

    private mutating func emit(_ range: Range<Int>) {
        if lineStartIsPending { nodes.append(.lineStart) }
        lineStartIsPending = false
        nodes.append(.text(range))
    }

    /// Puts out what was held back: this line has content.
    private mutating func beginContent() {
        if let blanks = heldBlanks {
            heldBlanks = nil
            emit(blanks)
        } else if lineStartIsPending {
            nodes.append(.lineStart)
            lineStartIsPending = false
        }
        lineIsBlank = false
    }

    private mutating func take(_ raw: TemplateScanner.RawTag) {
        let kind = Kind(raw.sigil)
        var indentation: Range<Int>?
        if kind.standsAlone, lineIsBlank, scanner.skipBlankRestOfLine() {
            indentation = heldBlanks ?? 0..<0
            heldBlanks = nil
        } else {
            beginContent()
        }
        if kind == .comment { return }
        if kind == .delimiters { return report(.delimiterChange, at: raw.range) }
        if kind == .unescaped { report(.unescapedTag, at: raw.range) }
        guard !raw.name.isEmpty else {
            if kind != .unescaped { report(.emptyTag, at: raw.range) }
            return
        }
        var tag = TemplateTag(name: raw.name, nameRange: raw.nameRange, range: raw.range)
        if kind != .close, let error = error(in: tag.name, kind) {
            report(error, at: tag.nameRange)
            tag.isValid = false
        }
        add(tag, kind, indentation)
    }

    private mutating func add(_ tag: TemplateTag, _ kind: Kind, _ indentation: Range<Int>?) {
        switch kind {
        case .comment, .delimiters:
            break
        case .value, .unescaped:
            if tag.isValid { nodes.append(.value(tag)) }
        case .partial:
            if tag.isValid { nodes.append(.partial(tag, indentation: indentation)) }
        case .section, .inverted:
            sections.open(tag, at: nodes.count)
            nodes.append(.section(tag, inverted: kind == .inverted, close: nodes.count))
        case .close:
            let (closed, errors) = sections.close(tag)
            diagnostics += errors
            closed.forEach { close($0) }
        }
    }

    private mutating func close(_ section: OpenSections.Section) {
        if case .section(let tag, let inverted, _) = nodes[section.node] {
            nodes[section.node] = .section(tag, inverted: inverted, close: nodes.count)
        }
        nodes.append(.close)
    }

    private func error(in name: String, _ kind: Kind) -> TemplateError? {
        if name == "." { return kind == .value || kind == .unescaped ? nil : .currentItemMisplaced }
        let isPartial = kind == .partial
        let isName = name.utf8.allSatisfy { byte in
            byte.isASCIIWord || isPartial && "-.".utf8.contains(byte)
        }
        if isName { return nil }
        let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isDotted = parts.count > 1 && parts.allSatisfy { !$0.isEmpty } && !isPartial
        return isDotted ? .dottedName(name) : .invalidName(name)
    }

    private mutating func report(_ error: TemplateError, at range: SourceRange) {
        diagnostics.append(error.diagnostic(at: range))
    }
}

extension TemplateParser {
    private enum Kind {
        case value, section, inverted, close, partial, comment, unescaped, delimiters

        init(_ sigil: UInt8?) {
            self =
                switch sigil {
                case UInt8(ascii: "#"): .section
                case UInt8(ascii: "^"): .inverted
                case UInt8(ascii: "/"): .close
                case UInt8(ascii: ">"): .partial
                case UInt8(ascii: "!"): .comment
                case UInt8(ascii: "="): .delimiters
                case UInt8(ascii: "{"), UInt8(ascii: "&"): .unescaped
                default: .value
                }
        }

        /// Whether a tag of this kind takes its line with it when nothing else is on the line.
        var standsAlone: Bool {
            switch self {
            case .section, .inverted, .close, .partial, .comment: true
            case .value, .unescaped, .delimiters: false
            }
        }
    }
}
