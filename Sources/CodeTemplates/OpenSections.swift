internal import SpecDiagnostics

/// The sections that are open at a place of a template, and what a closing tag means there.
struct OpenSections {
    struct Section {
        let tag: TemplateTag
        /// The index of its node.
        let node: Int
    }

    private var stack: [Section] = []
    /// How often each name is open, so that a wrong close is known without a search.
    private var count: [String: Int] = [:]

    mutating func open(_ tag: TemplateTag, at node: Int) {
        stack.append(Section(tag: tag, node: node))
        count[tag.name, default: 0] += 1
    }

    /// Closes everything, and returns it innermost first.
    mutating func closeAll() -> [Section] {
        defer { self = OpenSections() }
        return stack.reversed()
    }

    /// The sections that a closing tag ends, innermost first, with what is wrong about that.
    mutating func close(_ tag: TemplateTag) -> (closed: [Section], errors: [Diagnostic]) {
        guard let innermost = stack.last else {
            return ([], [TemplateError.strayClose(tag.name).diagnostic(at: tag.range)])
        }
        if count[tag.name, default: 0] == 0 {
            let opened = Diagnostic.Note(message: "the section was opened here", range: innermost.tag.range)
            let error = TemplateError.mismatchedClose(tag.name, open: innermost.tag.name)
            return ([pop(innermost)], [error.diagnostic(at: tag.nameRange, notes: [opened])])
        }
        var closed: [Section] = []
        var errors: [Diagnostic] = []
        while let section = stack.last {
            closed.append(pop(section))
            if section.tag.name == tag.name { break }
            let closedHere = Diagnostic.Note(message: "the section around it is closed here", range: tag.range)
            errors.append(
                TemplateError.unclosedSection(section.tag.name)
                    .diagnostic(at: section.tag.range, notes: [closedHere]))
        }
        return (closed, errors)
    }

    private mutating func pop(_ section: Section) -> Section {
        stack.removeLast()
        count[section.tag.name, default: 1] -= 1
        return section
    }
}
