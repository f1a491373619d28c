/// Why a file has its status.
package enum ChangeReason: Sendable, Hashable {
    /// Specs were edited, added or removed.
    case specsChanged([RelativePath])
    /// Overriding templates were edited, added or removed.
    case templatesChanged([RelativePath])
    /// The templates in the tool are others.
    case builtInTemplatesChanged
    /// Another build of the generator made the file.
    case generatorChanged(from: String, to: String)
    /// Options were given other values.
    case optionsChanged([String])
    /// Neither the lock file nor the specs know the content.
    case editedByHand
    /// The lock file does not list it.
    case notMadeByGenerator

    /// The reason in a few words.
    package var description: String {
        switch self {
        case .specsChanged(let paths): "spec changed: \(Self.listed(paths.map(\.text)))"
        case .templatesChanged(let paths): "template changed: \(Self.listed(paths.map(\.text)))"
        case .builtInTemplatesChanged: "built-in templates changed"
        case .generatorChanged(let old, let new) where old == new: "generator changed (still called \(new))"
        case .generatorChanged(let old, let new): "generator changed: \(old) to \(new)"
        case .optionsChanged(let names): "option changed: \(Self.listed(names))"
        case .editedByHand: "edited by hand"
        case .notMadeByGenerator: "not made by \(Generator.name)"
        }
    }

    private static func listed(_ names: [String]) -> String {
        let shown = names.prefix(3).joined(separator: ", ")
        return names.count > 3 ? "\(shown) and \(names.count - 3) more" : shown
    }

    /// Everything that differs between what made the old files and what makes the new ones.
    ///
    /// Reasons are per run and not per file: any spec may shape any file, for instance by a shared type.
    static func between(_ old: LockFile, _ new: LockFile) -> [ChangeReason] {
        var reasons: [ChangeReason] = []
        let specs = differing(old.specs, new.specs)
        if !specs.isEmpty { reasons.append(.specsChanged(specs.sorted())) }
        let overrides = differing(old.overrides, new.overrides)
        if !overrides.isEmpty { reasons.append(.templatesChanged(overrides.sorted())) }
        if old.builtInTemplates != new.builtInTemplates { reasons.append(.builtInTemplatesChanged) }
        if old.generator != new.generator {
            reasons.append(.generatorChanged(from: old.generator, to: new.generator))
        }
        let options = differing(old.options, new.options)
        if !options.isEmpty { reasons.append(.optionsChanged(options.sorted())) }
        return reasons
    }

    private static func differing<Key: Hashable, Value: Equatable>(_ old: [Key: Value], _ new: [Key: Value]) -> [Key] {
        new.filter { old[$0.key] != $0.value }.map(\.key) + old.keys.filter { new[$0] == nil }
    }
}
