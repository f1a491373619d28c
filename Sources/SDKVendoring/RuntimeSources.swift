internal import SDKGeneration
internal import SpecDiagnostics
internal import SwiftRendering

/// The runtime's own sources, read from a checkout of this project: what a copy is made of.
///
/// They are not carried inside the tool: every adopter of the build plugin would compile them once more.
struct RuntimeSources {
    /// The Swift files that the channels need, by their paths below the runtime's folder.
    let files: [RuntimeFile]
    /// The packages that they need, by name.
    let requirements: [RuntimeRequirement]
    /// The module of the system's library, by paths below the folder of all sources; empty where none is used.
    let moduleFiles: [GeneratedFile]
    /// The project's licence, if it has one.
    let licence: [UInt8]?

    private static let folder = "Sources/FundRuntime"

    /// Reads the checkout at `root`; nil when it is none, or one of another version.
    init?(root: String, _ options: VendorOptions, _ problems: inout [Diagnostic]) {
        guard Self.isCheckout(root) else {
            problems.append(.noCheckout(root))
            return nil
        }
        let walk = FolderWalk(joined(root, Self.folder), extensions: [".swift"], purpose: .runtime)
        let version = try? content(ofFile: joined(root, "VERSION"))
        problems += walk.problems
        if version != Array("\(Generator.version)\n".utf8) { problems.append(.otherVersion(root)) }
        let unwanted = RuntimeChannel.allCases.filter { !options.channels.contains($0) }.flatMap(\.folders)
        var files: [RuntimeFile] = []
        for file in walk.files
        where !unwanted.contains(file.path.components[0])
            && !file.path.components.contains(options.cryptography.unwantedFolder)
        {
            do throws(VendoringProblem) {
                files.append(try RuntimeFile(file, options.cryptography))
            } catch {
                problems.append(error.diagnostic)
            }
        }
        self.files = files
        requirements = RuntimeRequirement.needed(for: Set(files.flatMap(\.source.imports)))
        moduleFiles = options.cryptography.moduleFiles.compactMap { path in
            (try? content(ofFile: joined(root, "Sources/" + path))).map { GeneratedFile(path: path, bytes: $0) }
        }
        licence = try? content(ofFile: joined(root, "LICENSE"))
        guard !problems.hasErrors else { return nil }
    }

    /// The nearest checkout: a folder above `executable`, or one that SwiftPM fetched into a folder above it.
    static func checkout(above executable: String) -> String? {
        var folder = executable[...]
        while let slash = folder.utf8.lastIndex(of: 0x2F) {
            folder = folder[..<slash]
            for candidate in [String(folder), "\(folder)/checkouts/\(Generator.name)"]
            where isCheckout(candidate) { return candidate }
        }
        return nil
    }

    private static func isCheckout(_ root: String) -> Bool { isFolder(at: joined(root, folder)) }

    /// The types at the top of the runtime's module that other files of it can see.
    var types: Set<String> {
        let declarations = files.flatMap(\.source.declarations).filter { declaration in
            declaration.isAtTop && (declaration.isType || declaration.keyword == "typealias")
                && declaration.modifiers.isDisjoint(with: ["private", "fileprivate"])
        }
        return Set(declarations.map(\.name))
    }
}

extension InputPurpose {
    fileprivate static let runtime = InputPurpose(flag: "--package", content: "sources of \(Generator.name)")
}

extension Diagnostic {
    static func noCheckout(_ root: String) -> Diagnostic {
        Diagnostic(
            id: "no-checkout", "'\(root)' holds no sources of the runtime", at: nil,
            hint: "name a checkout of \(Generator.name) with --package")
    }

    fileprivate static func otherVersion(_ root: String) -> Diagnostic {
        Diagnostic(
            id: "other-version",
            "'\(root)' is another version of \(Generator.name) than this tool, \(Generator.version)",
            at: nil, hint: "run the tool that is built from that checkout")
    }
}
