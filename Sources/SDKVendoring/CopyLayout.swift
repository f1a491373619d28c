internal import SDKGeneration
internal import SwiftRendering

/// Places generated files and the runtime's as the adopter wants them, with what belongs beside them.
struct CopyLayout {
    let runtime: RuntimeSources
    let options: VendorOptions

    /// Every file of the copy but its lock file.
    func files(_ generated: [GeneratedFile]) -> [GeneratedFile] {
        // The model is for tools and tests; no target has it.
        let model = generated.filter { $0.path == ModelFile.path }
        let generated = generated.filter { $0.path != ModelFile.path }
        let sources: [GeneratedFile]
        switch options.layout {
        case .package(let module):
            sources =
                generated.map { GeneratedFile(path: "Sources/\(module)/\($0.path)", bytes: $0.bytes) }
                + runtime.files.map {
                    GeneratedFile(path: "Sources/FundRuntime/\($0.path.text)", bytes: $0.bytes)
                }
                + runtime.moduleFiles.map { GeneratedFile(path: "Sources/\($0.path)", bytes: $0.bytes) }
                + [text("Package.swift", CopyPackage(runtime: runtime, module: module).text)]
        case .target:
            sources =
                generated.map { Self.named($0.path, "SDK", "fundgen", $0.bytes) } + adapted + runtime.moduleFiles
        }
        let licence = runtime.licence.map { [GeneratedFile(path: "LICENSE.txt", bytes: $0)] } ?? []
        return sources + model + licence + [
            text("README.md", CopyReadme(runtime: runtime, options: options).text),
            text(RelativePath.gitAttributes.text, "* text eol=lf\n"),
        ]
    }

    /// The runtime's files for a module with other code.
    private var adapted: [GeneratedFile] {
        let rewriting = RuntimeRewriting(runtime, options)
        return runtime.files.map { file in
            Self.named(file.path.text, "Runtime", "fundruntime", rewriting.rewrite(file.source))
        }
    }

    /// `Order.swift` as `SDK/Order.fundgen.swift`: a module has no two files of one name, and the first may be taken.
    private static func named(_ path: String, _ folder: String, _ mark: String, _ bytes: [UInt8]) -> GeneratedFile {
        GeneratedFile(path: "\(folder)/\(path.dropLast(".swift".count)).\(mark).swift", bytes: bytes)
    }

    private func text(_ path: String, _ text: String) -> GeneratedFile {
        GeneratedFile(path: path, bytes: Array(text.utf8))
    }
}
