internal import SpecDiagnostics

/// The values that enclose a place of a template, as the checker knows them: by type.
struct TemplateScope {
    enum Frame {
        case context(any TemplateContext.Type)
        case text
        /// The section was a mistake.
        case unknown
    }

    private var frames: [Frame] = []
    private var checkedTypes: Set<ObjectIdentifier> = []
    private var suggestions = Suggestions()

    /// The depth of the innermost value.
    var innermost: Int { frames.count - 1 }

    /// Enters a section; the first time a type is met, its schema is checked too.
    mutating func push(_ frame: Frame, _ reports: inout TemplateReports) {
        frames.append(frame)
        guard case .context(let type) = frame, checkedTypes.insert(ObjectIdentifier(type)).inserted else { return }
        var names: Set<String> = []
        for member in type.members where !names.insert(member.name).inserted {
            reports.add(.duplicateMember(member.name, in: type.schemaName), at: nil)
        }
        for member in type.members where member.offset == nil {
            reports.add(.computedMember(member.name, in: type.schemaName), at: nil)
        }
    }

    mutating func pop() {
        frames.removeLast()
    }

    /// The member that a name refers to, in the innermost value that declares it.
    ///
    /// An unknown name is reported; the member of the most similar name stands in for it, so that what is inside a
    /// misspelt section is checked as well.
    mutating func resolve(_ tag: TemplateTag, _ reports: inout TemplateReports) -> (
        member: TemplateMember, place: TemplatePlace
    )? {
        if let found = find(tag.name) { return found }
        if frames.contains(where: { if case .unknown = $0 { true } else { false } }) { return nil }
        let known = suggestions.areUsedUp ? [] : names
        let suggestion = suggestions.name(for: tag.name, among: known)
        let error = TemplateError.unknownName(tag.name, in: description, suggestion: suggestion, known: known)
        reports.add(error, at: tag.nameRange)
        return suggestion.flatMap(find)
    }

    /// Whether `{{.}}` can be written here.
    func isText(_ tag: TemplateTag, _ reports: inout TemplateReports) -> Bool {
        switch frames.last {
        case .text: return true
        case .context(let type): reports.add(.noCurrentText(in: type.schemaName), at: tag.nameRange)
        case .unknown, nil: break
        }
        return false
    }

    private func find(_ name: String) -> (member: TemplateMember, place: TemplatePlace)? {
        for (depth, frame) in frames.enumerated().reversed() {
            guard case .context(let type) = frame else { continue }
            guard let member = type.members.first(where: { $0.name == name }) else { continue }
            return (member, TemplatePlace(depth: depth, offset: member.offset ?? 0))
        }
        return nil
    }

    /// All names that can be used, those of the innermost value first.
    private var names: [String] {
        var seen: Set<String> = []
        return frames.reversed().flatMap { frame in
            if case .context(let type) = frame { type.members.map(\.name) } else { [String]() }
        }.filter { seen.insert($0).inserted }
    }

    /// The innermost value that has names.
    private var description: String {
        for case .context(let type) in frames.reversed() { return type.schemaName }
        return ""
    }
}

extension TemplateItems {
    /// How each item encloses what is in the section.
    var frame: TemplateScope.Frame {
        switch self {
        case .optionalText, .texts: .text
        case .value(let type), .optional(let type), .list(let type): .context(type)
        }
    }
}
