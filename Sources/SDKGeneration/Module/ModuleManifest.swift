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
/// equatable: true       # requests and replies are Equatable; false by default
/// only: [fund.order]    # services, resources and calls to generate, with what they need; all by default
/// templates: templates  # folder of overriding templates below this one; none by default
/// ```
struct ModuleManifest {
    private static let formatVersion = 1
    private static let keys = ["fundgenModule", "schemas", "templates", "access", "prefix", "equatable", "only"]

    /// Below the manifest's folder; nil for the default.
    private(set) var schemas: Located<RelativePath>?
    private(set) var templates: Located<RelativePath>?
    private(set) var options = PlanOptions()
    /// Where the calls to generate are named.
    private(set) var onlyRange: SourceRange?
    /// Where a problem of the module as a whole is shown.
    let range: SourceRange

    /// Reads a manifest; nil when it has a mistake.
    init?(_ source: SourceFile, _ problems: inout [Diagnostic]) {
        var found: [Diagnostic] = []
        defer { problems += found }
        guard let node = readYAML(source, diagnostics: &found), !found.hasErrors else { return nil }
        guard let entries = node.entries else {
            found.append(
                .manifest("the manifest is not a mapping", at: node.range, hint: "begin it with 'fundgenModule: 1'"))
            return nil
        }
        range = entries.first?.key.range ?? node.range
        let version = entries.first { $0.key.value == "fundgenModule" }
        if version?.value.integer != Self.formatVersion {
            found.append(.manifestVersion(Self.formatVersion, at: version?.value.range ?? range))
        }
        for entry in entries where entry.key.value != "fundgenModule" { read(entry, &found) }
        if found.hasErrors { return nil }
    }

    private mutating func read(_ entry: Node.Entry, _ problems: inout [Diagnostic]) {
        let key = entry.key.value
        if key == "tests" { return problems.append(.manifestTests(at: entry.key.range)) }
        guard Self.keys.contains(key) else {
            problems.append(.manifest("a manifest has no key '\(key)'", at: entry.key.range, meant: key, of: Self.keys))
            return
        }
        if key == "only" { return readOnly(entry.value, &problems) }
        guard let text = entry.value.scalar?.text, !text.isEmpty else {
            problems.append(.manifestText(key, found: entry.value))
            return
        }
        let value = Located(text, at: entry.value.range)
        switch key {
        case "schemas": schemas = Self.folder(value, key, &problems)
        case "templates": templates = Self.folder(value, key, &problems)
        case "access":
            if let access = PlanOptions.Access(rawValue: text) {
                options.access = access
            } else {
                let known = PlanOptions.Access.allCases.map(\.rawValue)
                problems.append(.manifest("'\(text)' is no access level", at: value.range, meant: text, of: known))
            }
        case "equatable":
            guard let isEquatable = entry.value.boolean else {
                problems.append(.manifestFlag(key, found: value))
                return
            }
            options.isEquatable = isEquatable
        default:
            if let named = options.with(prefix: text, only: options.only) {
                options = named
            } else {
                problems.append(.manifestPrefix(value))
            }
        }
    }

    private mutating func readOnly(_ node: Node, _ problems: inout [Diagnostic]) {
        let names = (node.items ?? [node]).compactMap { $0.scalar?.text }.filter { !$0.isEmpty }
        if names.isEmpty || names.count < node.items?.count ?? 1 { problems.append(.manifestNames(found: node)) }
        options = options.with(prefix: options.prefix, only: names) ?? options
        onlyRange = node.range
    }

    private static func folder(
        _ text: Located<String>, _ key: String, _ problems: inout [Diagnostic]
    ) -> Located<RelativePath>? {
        if let path = RelativePath(text.value), !path.isHidden { return Located(path, at: text.range) }
        problems.append(
            .manifest(
                "'\(text.value)' is not a folder below the manifest's own", at: text.range,
                hint: "a build plugin sees only what is in its target: move the \(key) there"))
        return nil
    }
}

extension PlanOptions {
    /// The same with another prefix and other calls; nil where the prefix is none.
    fileprivate func with(prefix: String, only: [String]) -> PlanOptions? {
        PlanOptions(access: access, prefix: prefix, runtime: runtime, only: only, isEquatable: isEquatable)
    }
}

extension Diagnostic {
    /// A mistake in a manifest.
    static func manifest(_ message: String, at range: SourceRange, hint: String?) -> Diagnostic {
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

    fileprivate static func manifestText(_ key: String, found node: Node) -> Diagnostic {
        manifest(
            "'\(key)' must be a text, not \(node.kindDescription)", at: node.range,
            hint: "write one behind '\(key):', or leave the key out")
    }

    fileprivate static func manifestTests(at range: SourceRange) -> Diagnostic {
        manifest(
            "a build plugin writes into its own target alone, and tests are in another", at: range,
            hint:
                "leave 'tests' out, and make the tests with: \(Generator.command) generate --tests FOLDER --module MODULE"
        )
    }

    fileprivate static func manifestFlag(_ key: String, found text: Located<String>) -> Diagnostic {
        manifest(
            "'\(key)' must be true or false, not '\(text.value)'", at: text.range,
            hint: "write '\(key): true', or leave the key out")
    }

    fileprivate static func manifestNames(found node: Node) -> Diagnostic {
        let found = node.items == nil ? node.kindDescription : "a list that is empty or holds something else"
        return manifest(
            "'only' must be a list of the names of calls, resources or services, not \(found)", at: node.range,
            hint: "write 'only: [fund.order.query]', or leave the key out for all calls")
    }

    fileprivate static func manifestPrefix(_ text: Located<String>) -> Diagnostic {
        manifest(
            "'\(text.value)' cannot begin a Swift type's name", at: text.range,
            hint: "a capital letter, then letters, digits and underscores")
    }
}
