internal import SDKGeneration
internal import SwiftRendering

/// Turns source files of the runtime's module into ones that can be in a module with other code.
struct RuntimeRewriting {
    /// The types of the runtime that get the prefix.
    private let names: IdentifierPrefix
    private let access: PlanOptions.Access
    /// The actors, whose extensions keep their isolation.
    private let actors: Set<String>

    private static let head = "// FundRuntime, adapted to this module by \(Generator.name) vendor. Do not edit.\n\n"

    /// Takes the sources and what the adopter wants.
    init(_ runtime: RuntimeSources, _ options: VendorOptions) {
        names = IdentifierPrefix(names: options.prefix.isEmpty ? [] : runtime.types, prefix: options.prefix)
        access = options.access
        actors = Set(
            runtime.files.flatMap(\.source.declarations).filter { $0.keyword == "actor" }.map(\.name))
    }

    /// The text with its declarations isolated to nothing, seen by whom the adopter says, under the adopter's prefix.
    func rewrite(_ file: SwiftFile) -> [UInt8] {
        var texts = file.tokens.map(names.applied(to:))
        for declaration in file.declarations {
            let isShown = level(declaration, file, &texts)
            if declaration.keyword == "import" {
                if isShown { replaceImport(declaration, file, &texts) }
            } else if needsIsolation(declaration) {
                texts[declaration.start] = "nonisolated " + texts[declaration.start]
            }
        }
        return Array((Self.head + texts.joined()).utf8)
    }

    /// Gives a declaration the adopter's access level, and says whether it had one for other modules.
    ///
    /// `package` needs a package's name, which a target may not have.
    private func level(_ declaration: SwiftDeclaration, _ file: SwiftFile, _ texts: inout [String]) -> Bool {
        let words = declaration.start..<declaration.keywordIndex
        guard let index = words.first(where: { ["public", "package"].contains(file.tokens[$0].text) }) else {
            return false
        }
        let isPublic = file.tokens[index].text == "public"
        texts[index] = isPublic ? access.rawValue : access == .package ? "package" : "internal"
        // Only what other modules see can be nonexhaustive.
        let attribute = declaration.start - 3
        if texts[index] == "internal", attribute >= 0, file.tokens[attribute + 1].text == "nonexhaustive" {
            for part in attribute..<declaration.start { texts[part] = "" }
        }
        // `internal(set)` says no more then, of which the compiler warns.
        if texts[index] == "internal", let setter = words.first(where: { file.tokens[$0].text == "internal" }) {
            for part in setter..<setter + 4 { texts[part] = "" }
        }
        return true
    }

    /// Writes an import that the file's declarations show; see `PlanOptions.imports` for why its level is said so rarely.
    private func replaceImport(_ declaration: SwiftDeclaration, _ file: SwiftFile, _ texts: inout [String]) {
        for index in declaration.start..<declaration.keywordIndex { texts[index] = "" }
        guard access != .internal else { return }
        let line = file.tokens[declaration.keywordIndex...].prefix { !$0.breaksLine }
        let plain = line.map(\.text).joined()
        for index in line.indices { texts[index] = "" }
        let before = file.tokens[..<declaration.start].last { $0.kind == .blank }?.text ?? ""
        let indent = String(repeating: " ", count: before.reversed().prefix { $0 == " " }.count)
        texts[declaration.start] =
            [
                "#if hasFeature(InternalImportsByDefault)", "\(access.rawValue) \(plain)", "#else", plain, "#endif",
            ].joined(separator: "\n\(indent)")
    }

    /// Whether the module may isolate a declaration to the main actor by default, and it says nothing against that.
    private func needsIsolation(_ declaration: SwiftDeclaration) -> Bool {
        guard !declaration.modifiers.contains("nonisolated") else { return false }
        switch declaration.keyword {
        case "actor": return false
        case "extension":
            return declaration.isAtTop
                && !actors.contains(declaration.name.split(separator: ".").first.map(String.init) ?? "")
        default:
            return declaration.isType || declaration.isAtTop && ["func", "let", "var"].contains(declaration.keyword)
        }
    }
}
