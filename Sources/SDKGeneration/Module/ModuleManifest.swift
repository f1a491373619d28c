internal import SpecDiagnostics
internal import SpecSyntax
internal import SwiftRendering

/// What `fundgen.yaml` says of the module in whose folder it is.
///
/// ```yaml
/// fundgenModule: 1
/// schemas: api          # folder of specs below this one; `schemas`, or this folder where there is none
/// access: internal      # public (default), package, internal
/// prefix: Shop          # types ShopFund, accessor client.shopFund; none by default
/// templates: templates  # folder of overriding templates below this one; none by default
/// ```
struct ModuleManifest {
    private static let formatVersion = 1
    private static let keys = ["fundgenModule", "schemas", "templates", "access", "prefix"]

    /// Below the manifest's folder; nil for the default.
    private(set) var schemas: RelativePath?
    private(set) var templates: RelativePath?
    private(set) var options = PlanOptions()

    /// Reads a manifest; nil when it has a mistake.
    init?(_ source: SourceFile, _ problems: inout [Diagnostic]) {
        var found: [Diagnostic] = []
        defer { problems += found }
        guard let node = readYAML(source, diagnostics: &found), !found.hasErrors else { return nil }
        guard let entries = node.entries else {
            found.append(.manifest("the manifest is not a mapping", at: node.range, hint: nil))
            return nil
        }
        let version = entries.first { $0.key.value == "fundgenModule" }
        if version?.value.integer != Self.formatVersion {
            let place = version?.value.range ?? entries.first?.key.range ?? node.range
            found.append(.manifestVersion(Self.formatVersion, at: place))
        }
        var values: [String: String] = [:]
        for entry in entries {
            let key = entry.key.value
            let text = entry.value.scalar?.text ?? ""
            let range = entry.value.range
            switch key {
            case "fundgenModule": break
            case "schemas": schemas = Self.folder(text, key, range, &found)
            case "templates": templates = Self.folder(text, key, range, &found)
            case "access", "prefix":
                if PlanOptions(recorded: [key: text]) == nil { found.append(.manifestOption(key, text, at: range)) }
                values[key] = text
            default:
                found.append(
                    .manifest("a manifest has no key '\(key)'", at: entry.key.range, meant: key, of: Self.keys))
            }
        }
        guard !found.hasErrors, let options = PlanOptions(recorded: values) else { return nil }
        self.options = options
    }

    private static func folder(
        _ text: String, _ key: String, _ range: SourceRange, _ problems: inout [Diagnostic]
    ) -> RelativePath? {
        if let path = RelativePath(text), !path.isHidden { return path }
        problems.append(
            .manifest(
                "'\(text)' is not a folder below the manifest's own", at: range,
                hint: "a build plugin sees only what is in its target: move the \(key) there"))
        return nil
    }
}

extension Diagnostic {
    fileprivate static func manifest(_ message: String, at range: SourceRange, hint: String?) -> Diagnostic {
        Diagnostic(id: "module-manifest", message, at: range, hint: hint)
    }

    fileprivate static func manifest(
        _ message: String, at range: SourceRange, meant word: String, of known: [String]
    ) -> Diagnostic {
        let match = didYouMean(word, among: known)
        return manifest(message, at: range, hint: match ?? "known: \(known.joined(separator: ", "))")
    }

    fileprivate static func manifestVersion(_ version: Int, at range: SourceRange) -> Diagnostic {
        manifest(
            "the manifest does not say that its format is \(version)", at: range,
            hint: "begin it with 'fundgenModule: \(version)'; a later format needs a later fundgen")
    }

    fileprivate static func manifestOption(_ key: String, _ text: String, at range: SourceRange) -> Diagnostic {
        guard key == "prefix" else {
            let known = PlanOptions.Access.allCases.map(\.rawValue)
            return manifest("'\(text)' is no access level", at: range, meant: text, of: known)
        }
        return manifest(
            "'\(text)' cannot begin a Swift type's name", at: range,
            hint: "a capital letter, then letters, digits and underscores")
    }
}
