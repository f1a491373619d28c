internal import SpecDiagnostics
internal import SpecSyntax
internal import SwiftRendering

/// What `fundgen.yaml` says of the module whose sources it stands beside.
///
/// ```yaml
/// fundgenModule: 1
/// schemas: api          # folder of specs below this one; `schemas`, or this folder where there is none
/// access: internal      # public (default), package, internal
/// prefix: Shop          # types ShopFund, accessor client.shopFund; none by default
/// templates: templates  # folder of overriding templates below this one; none by default
/// ```
struct ModuleManifest {
    /// The manifest's name, by which the build plugin finds it.
    static let name = "fundgen.yaml"
    static let formatVersion = 1

    /// Below the manifest's folder; nothing for the default.
    private(set) var schemas: RelativePath?
    private(set) var templates: RelativePath?
    private(set) var options = PlanOptions()

    /// Reads a manifest; nothing when it has a mistake.
    init?(_ source: SourceFile, _ problems: inout [Diagnostic]) {
        var found: [Diagnostic] = []
        defer { problems += found }
        guard let node = readYAML(source, diagnostics: &found), !found.hasErrors else { return nil }
        guard let entries = node.entries else {
            found.append(.manifest("the manifest is not a mapping", at: node.range))
            return nil
        }
        var access = PlanOptions.Access.public
        var prefix = ""
        var hasVersion = false
        for entry in entries {
            let key = entry.key.value
            let text = entry.value.scalar?.text ?? ""
            let range = entry.value.range
            switch key {
            case "fundgenModule":
                hasVersion = true
                if entry.value.integer != Self.formatVersion { found.append(.manifestVersion(at: range)) }
            case "schemas": schemas = Self.folder(text, key, range, &found)
            case "templates": templates = Self.folder(text, key, range, &found)
            case "access":
                access = PlanOptions.Access(rawValue: text) ?? access
                if PlanOptions.Access(rawValue: text) == nil { found.append(.manifestAccess(text, at: range)) }
            case "prefix":
                prefix = text
                if PlanOptions(prefix: text) == nil { found.append(.manifestPrefix(text, at: range)) }
            default: found.append(.manifestKey(key, at: entry.key.range))
            }
        }
        if !hasVersion { found.append(.manifestVersion(at: entries.first?.key.range ?? node.range)) }
        guard !found.hasErrors, let options = PlanOptions(access: access, prefix: prefix) else { return nil }
        self.options = options
    }

    private static func folder(
        _ text: String, _ key: String, _ range: SourceRange, _ problems: inout [Diagnostic]
    ) -> RelativePath? {
        guard let path = RelativePath(text), !path.isHidden else {
            problems.append(.manifestFolder(text, key, at: range))
            return nil
        }
        return path
    }
}

extension Diagnostic {
    fileprivate static func manifest(_ message: String, at range: SourceRange, hint: String? = nil) -> Diagnostic {
        Diagnostic(id: "module-manifest", message, at: range, hint: hint)
    }

    fileprivate static func manifestVersion(at range: SourceRange) -> Diagnostic {
        manifest(
            "the manifest does not say that its format is \(ModuleManifest.formatVersion)", at: range,
            hint: "begin it with 'fundgenModule: \(ModuleManifest.formatVersion)'; a later format needs a later fundgen"
        )
    }

    fileprivate static func manifestFolder(_ text: String, _ key: String, at range: SourceRange) -> Diagnostic {
        manifest(
            "'\(text)' is not a folder below the manifest's own", at: range,
            hint: "a build plugin sees only what is in its target: move the \(key) there")
    }

    fileprivate static func manifestAccess(_ text: String, at range: SourceRange) -> Diagnostic {
        let known = PlanOptions.Access.allCases.map(\.rawValue)
        return manifest(
            "'\(text)' is no access level", at: range,
            hint: closestMatch(to: text, among: known).map { "did you mean '\($0)'?" }
                ?? "known: \(known.joined(separator: ", "))")
    }

    fileprivate static func manifestPrefix(_ text: String, at range: SourceRange) -> Diagnostic {
        manifest(
            "'\(text)' cannot begin a Swift type's name", at: range,
            hint: "a capital letter, then letters, digits and underscores")
    }

    fileprivate static func manifestKey(_ key: String, at range: SourceRange) -> Diagnostic {
        let known = ["fundgenModule", "schemas", "templates", "access", "prefix"]
        return manifest(
            "a manifest has no key '\(key)'", at: range,
            hint: closestMatch(to: key, among: known).map { "did you mean '\($0)'?" }
                ?? "known: \(known.joined(separator: ", "))")
    }
}
