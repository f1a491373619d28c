internal import SpecDiagnostics

/// Resolves every name of a template and of the partials in it against schemas, and makes the program.
///
/// A partial is checked, and put into the program, once for each place that includes it, so each place has its own
/// context and indentation, and rendering knows neither.
struct TemplateChecker {
    let set: TemplateSet
    private(set) var reports: TemplateReports
    private var scope: TemplateScope
    private var program = TemplateProgram()
    /// The templates that are being included, outermost first.
    private var including: [Int] = []
    private var depth = 0
    private var size = 0
    /// The next line begins in the middle of a line of the including template, so it gets no indentation.
    private var isMidLine = false

    init(set: TemplateSet, reported: [Diagnostic]) {
        self.set = set
        reports = TemplateReports(known: reported)
        scope = TemplateScope()
    }

    /// What was found.
    var diagnostics: [Diagnostic] { reports.diagnostics }

    /// The program of a root, or nil if anything is wrong with it.
    mutating func check(_ root: Int, against type: any TemplateContext.Type) -> TemplateProgram? {
        scope.push(.context(type), &reports)
        include(root, indentation: [])
        if isTooLarge {
            let source = set.templates[root].source
            reports.add(.tooLarge(source.name), at: source.start)
        }
        return reports.hasFailed ? nil : program
    }

    private var isTooLarge: Bool { size > TemplateLimits.size || program.text.count > TemplateLimits.textSize }

    private mutating func include(_ index: Int, indentation: [UInt8]) {
        let template = set.templates[index]
        if !template.diagnostics.isEmpty { reports.hasFailed = true }
        including.append(index)
        depth += 1
        var sections: [OpenSection] = []
        var next = 0
        while next < template.nodes.count, !isTooLarge {
            size += 1
            let node = template.nodes[next]
            next += 1
            switch node {
            case .lineStart:
                if !isMidLine { program.append(text: indentation) }
                isMidLine = false
            case .text(let range):
                program.append(text: template.source.text[range])
            case .value(let tag):
                value(tag)
            case .section(let tag, let inverted, let close):
                if depth < TemplateLimits.depth {
                    sections.append(open(tag, isInverted: inverted))
                } else {
                    reports.add(.tooDeep, at: tag.range)
                    next = close + 1
                }
            case .close:
                if let section = sections.popLast() { close(section) }
            case .partial(let tag, let own):
                partial(
                    tag, indentation: indentation + (own.map { template.source.text[$0] } ?? []), isInline: own == nil)
            }
        }
        depth -= 1 + sections.count
        including.removeLast()
    }

    private mutating func partial(_ tag: TemplateTag, indentation: [UInt8], isInline: Bool) {
        guard let target = set.indices[tag.name], !including.contains(target) else {
            // Both were reported when the set was made.
            reports.hasFailed = true
            return
        }
        guard depth < TemplateLimits.depth else { return reports.add(.tooDeep, at: tag.range) }
        reports.enter(tag)
        isMidLine = isInline
        include(target, indentation: indentation)
        isMidLine = false
        reports.leave()
    }

    private mutating func value(_ tag: TemplateTag) {
        if tag.name == "." {
            if scope.isText(tag, &reports) { program.append(.current) }
            return
        }
        guard let (member, place) = scope.resolve(tag, &reports) else { return }
        switch member.kind {
        case .text: program.append(.text(place))
        case .items(.optionalText): program.append(.optionalText(place))
        case .flag, .items: reports.add(.notText(member), at: tag.nameRange)
        }
    }

    /// A section whose body is being checked.
    private struct OpenSection {
        var instruction: Int?
        var hasFrame = false
    }

    private mutating func open(_ tag: TemplateTag, isInverted: Bool) -> OpenSection {
        depth += 1
        guard tag.isValid, let (member, place) = scope.resolve(tag, &reports) else {
            // Nobody knows what the names in there refer to, so unknown ones are not reported.
            reports.hasFailed = true
            if !isInverted { scope.push(.unknown, &reports) }
            return OpenSection(hasFrame: !isInverted)
        }
        switch member.kind {
        case .text:
            reports.add(.notSection(member), at: tag.nameRange)
            return OpenSection()
        case .flag:
            return OpenSection(instruction: program.append(.ifFlag(place, is: !isInverted, end: 0)))
        case .items(let items) where isInverted:
            return OpenSection(instruction: program.append(.ifNone(place, items, end: 0)))
        case .items(let items):
            scope.push(items.frame, &reports)
            return OpenSection(instruction: program.append(.forEach(place, items, end: 0)), hasFrame: true)
        }
    }

    private mutating func close(_ section: OpenSection) {
        depth -= 1
        if section.hasFrame { scope.pop() }
        if let instruction = section.instruction { program.endSection(instruction) }
    }
}
