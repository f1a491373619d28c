internal import SDKGeneration
internal import SpecDiagnostics

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The runtime's own sources, read from a checkout of this project: what a copy is made of.
///
/// They are not carried inside the tool: every adopter of the build plugin would compile them once more.
struct RuntimeSources {
    /// A package that the sources import modules of.
    struct Requirement: Equatable {
        let package: String
        let url: String
        /// The lowest version.
        let version: String
        /// The imported modules, each a product of its name.
        let products: [String]
    }

    /// The Swift files that the channels need, by their paths below the runtime's folder.
    let files: [InputFile]
    /// The packages that they need, by name.
    let requirements: [Requirement]
    /// The argument of `platforms:` in the project's own manifest.
    let platforms: String
    /// The project's licence, if it has one.
    let licence: [UInt8]?

    private static let folder = "Sources/FundRuntime"
    private static let products = [
        "Crypto": "swift-crypto", "CryptoExtras": "swift-crypto", "HTTPTypes": "swift-http-types",
        "SwiftASN1": "swift-asn1",
    ]

    /// Reads the checkout at `root`; nothing when it is none, or one of another version.
    init?(root: String, _ channels: [RuntimeChannel], _ problems: inout [Diagnostic]) {
        guard access(joined(root, Self.folder), R_OK) == 0 else {
            problems.append(.noCheckout(root))
            return nil
        }
        let walk = FolderWalk(joined(root, Self.folder), extensions: [".swift"], purpose: .runtime)
        let manifest: String
        do throws(FileProblem) {
            manifest = try Self.text(joined(root, "Package.swift"))
            let version = try Self.text(joined(root, "Sources/SDKGeneration/Pipeline/Generator.swift"))
            if !version.contains("version = \"\(Generator.version)\"") { problems.append(.otherVersion(root)) }
        } catch {
            problems.append(error.diagnostic)
            return nil
        }
        problems += walk.problems
        let unwanted = RuntimeChannel.allCases.filter { !channels.contains($0) }.flatMap(\.folders)
        files = walk.files.filter { !unwanted.contains($0.path.components[0]) }
        requirements = Self.requirements(of: files, manifest)
        platforms = Self.argument("platforms: ", in: manifest)
        licence = try? content(ofFile: joined(root, "LICENSE"))
        guard !problems.hasErrors else { return nil }
    }

    /// The nearest checkout: a folder above `executable`, or one that SwiftPM fetched into a folder above it.
    static func checkout(above executable: String) -> String? {
        var folder = executable[...]
        while let slash = folder.utf8.lastIndex(of: 0x2F) {
            folder = folder[..<slash]
            for candidate in [String(folder), "\(folder)/checkouts/\(Generator.name)"]
            where access(joined(candidate, Self.folder), R_OK) == 0 { return candidate }
        }
        return nil
    }

    /// The types at the top of the runtime's module that other files of it can see.
    var types: Set<String> {
        Set(files.flatMap { Self.lines($0).compactMap(RuntimeRewriting.declaredType) })
    }

    static func lines(_ file: InputFile) -> [Substring] {
        String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
    }

    private static func text(_ path: String) throws(FileProblem) -> String {
        String(decoding: try content(ofFile: path), as: UTF8.self)
    }

    /// What files import decides which packages they need; the versions are the project's own.
    private static func requirements(of files: [InputFile], _ manifest: String) -> [Requirement] {
        var found: [String: Set<String>] = [:]
        for line in files.flatMap(lines) where line.contains("import ") && !line.hasPrefix("/") {
            let module = line.split(separator: " ").last.map(String.init) ?? ""
            if let package = products[module] { found[package, default: []].insert(module) }
        }
        return found.sorted { $0.key < $1.key }.map { package, products in
            let line = manifest.split(separator: "\n").first { $0.contains("/\(package)\", from:") } ?? ""
            let texts = line.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
            return Requirement(
                package: package, url: texts.count > 1 ? texts[1] : "", version: texts.count > 3 ? texts[3] : "",
                products: products.sorted())
        }
    }

    private static func argument(_ label: String, in manifest: String) -> String {
        guard let start = manifest.firstRange(of: label)?.upperBound else { return "[]" }
        let rest = manifest[start...]
        return rest.firstIndex(of: "]").map { String(rest[...$0]) } ?? "[]"
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
