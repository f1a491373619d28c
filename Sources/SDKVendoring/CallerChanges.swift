internal import SDKGeneration

/// What a new set of files changes for those who call what they declare, in words.
///
/// It compares declarations, and what is said of money beside them. Wire names show as changed files, and in a diff.
package struct CallerChanges {
    /// A line for each change: declarations, the gone ones first, and then facts.
    package let lines: [String]

    /// Compares two sets of files by their content; what is visible has the level `access`.
    package init(old: [[UInt8]], new: [[UInt8]], access: String) {
        let known = Self.declarations(of: old, access)
        let made = Self.declarations(of: new, access)
        var gone: [String] = []
        var changed: [String] = []
        var fresh: [String] = []
        for (path, declarations) in known.sorted(by: { $0.key < $1.key }) {
            let others = made[path] ?? []
            let lost = declarations.filter { !others.contains($0) }
            let added = others.filter { !declarations.contains($0) }
            if lost.count == 1, added.count == 1 {
                changed.append(Self.described(lost[0], added[0]))
            } else {
                gone += lost.filter { !Self.isInside($0, known, missingFrom: made) }.map { "gone: \(Self.named($0))" }
                fresh += added.map { "new: \(Self.named($0))" }
            }
        }
        for (path, declarations) in made.sorted(by: { $0.key < $1.key }) where known[path] == nil {
            fresh += declarations.filter { !Self.isInside($0, made, missingFrom: known) }.map {
                "new: \(Self.named($0))"
            }
        }
        lines = gone + changed + fresh + MoneyFacts(old).changes(to: MoneyFacts(new))
    }

    /// What callers see of some files, by full name; a file that cannot be read as Swift is passed over.
    private static func declarations(of files: [[UInt8]], _ access: String) -> [String: [VisibleDeclaration]] {
        let declarations = files.compactMap { try? SwiftFile($0, path: "") }.flatMap { file in
            file.declarations.compactMap { VisibleDeclaration($0, in: file, access: access) }
        }
        return Dictionary(grouping: declarations, by: \.path)
    }

    /// Whether a declaration comes or goes with the type it is in, which is said already.
    private static func isInside(
        _ declaration: VisibleDeclaration, _ here: [String: [VisibleDeclaration]],
        missingFrom there: [String: [VisibleDeclaration]]
    ) -> Bool {
        here[declaration.scope] != nil && there[declaration.scope] == nil
    }

    private static func named(_ declaration: VisibleDeclaration) -> String {
        let text = declaration.scope.isEmpty ? declaration.text : "\(declaration.scope).\(declaration.text)"
        return "\(declaration.kind) \(text)"
    }

    private static func described(_ old: VisibleDeclaration, _ new: VisibleDeclaration) -> String {
        let was = old.parameters
        let now = new.parameters
        let added = now.filter { !was.contains($0) }
        let removed = was.filter { !now.contains($0) }
        guard !added.isEmpty || !removed.isEmpty else {
            return "changed: \(new.kind) \(new.path) is '\(new.text)', was '\(old.text)'"
        }
        let words =
            added.map { "takes '\($0)'" } + removed.map { "no longer takes '\($0)'" }
        return "changed: \(new.kind) \(new.path) \(words.joined(separator: ", "))"
    }
}
