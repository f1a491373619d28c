internal import SpecDiagnostics

/// The values that enclose a place of a template, as the checker knows them: by shape.
struct TemplateScope {
    enum Frame {
        case context(ErasedShape)
        case text(TextWriter)
        /// The section was a mistake.
        case unknown
    }

    private var frames: [Frame] = []
    /// The largest number of values there were at once.
    private(set) var maximum = 0
    private var checkedShapes: Set<ObjectIdentifier> = []
    private var suggestions = Suggestions()

    /// The depth of the innermost value.
    var innermost: Int { frames.count - 1 }

    /// Enters a section; the first time a shape is met, it is checked too.
    mutating func push(_ frame: Frame, _ reports: inout TemplateReports) {
        frames.append(frame)
        maximum = max(maximum, frames.count)
        guard case .context(let shape) = frame, checkedShapes.insert(shape.type).inserted else { return }
        var names: Set<String> = []
        for member in shape.members where !names.insert(member.name).inserted {
            reports.add(.duplicateMember(member.name, in: shape.name), at: nil)
        }
    }

    mutating func pop() {
        frames.removeLast()
    }

    /// The member that a name refers to, in the innermost value that declares it.
    ///
    /// An unknown name is reported; the member of the most similar name stands in for it, so that what is inside a
    /// misspelt section is checked as well.
    mutating func resolve(_ tag: TemplateTag, _ reports: inout TemplateReports) -> (member: TemplateMember, depth: Int)?
    {
        var mayBeInUnknown = false
        for (depth, frame) in frames.enumerated().reversed() {
            switch frame {
            case .context(let shape):
                if let member = shape.member(tag.name) { return (member, depth) }
            case .text: break
            case .unknown: mayBeInUnknown = true
            }
        }
        if mayBeInUnknown { return nil }
        let known = suggestions.areUsedUp ? [] : names
        let suggestion = suggestions.name(for: tag.name, among: known)
        let mistake = TemplateMistake.unknownName(tag.name, in: description, suggestion: suggestion, known: known)
        reports.add(mistake, at: tag.nameRange)
        return suggestion.flatMap(find)
    }

    /// The way to write `{{.}}` here.
    func currentText(_ tag: TemplateTag, _ reports: inout TemplateReports) -> TextWriter? {
        switch frames.last {
        case .text(let write): return write
        case .context(let shape): reports.add(.noCurrentText(in: shape.name), at: tag.nameRange)
        case .unknown, nil: break
        }
        return nil
    }

    private func find(_ name: String) -> (member: TemplateMember, depth: Int)? {
        for (depth, frame) in frames.enumerated().reversed() {
            if case .context(let shape) = frame, let member = shape.member(name) { return (member, depth) }
        }
        return nil
    }

    /// All names that can be used, those of the innermost value first.
    private var names: [String] {
        var seen: Set<String> = []
        return frames.reversed().flatMap { frame in
            if case .context(let shape) = frame { shape.members.map(\.name) } else { [String]() }
        }.filter { seen.insert($0).inserted }
    }

    /// The innermost value that has names.
    private var description: String {
        for case .context(let shape) in frames.reversed() { return shape.name }
        return ""
    }
}
