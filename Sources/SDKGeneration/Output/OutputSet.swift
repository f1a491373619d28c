package import SpecDiagnostics
package import SwiftRendering

/// The files that an output folder is to hold, with the lock file that records them.
package struct OutputSet: Sendable {
    /// A file whose path is known to stay inside the output folder.
    package struct File: Sendable {
        /// The path below the output folder.
        package let path: RelativePath
        /// The text.
        package let bytes: [UInt8]
        let hash: ContentHash
    }

    /// The files in the order of their paths.
    package let files: [File]
    let lock: LockFile

    /// Places rendered files; nil when one of them cannot be, which is then said.
    package init?(
        _ generated: [GeneratedFile], from inputs: Inputs, options: [String: String],
        diagnostics: inout [Diagnostic]
    ) {
        var problems: [Diagnostic] = []
        var files: [File] = []
        // Some file systems take names that differ only by case for one name.
        var taken: [String: String] = [:]
        for file in generated {
            guard let path = RelativePath(file.path), !path.isHidden, path != .lock else {
                problems.append(.unsafeOutputPath(file.path))
                continue
            }
            if let other = taken.updateValue(file.path, forKey: file.path.lowercased()) {
                problems.append(.sameOutputPath(file.path, other))
            }
            files.append(File(path: path, bytes: file.bytes, hash: SHA256.hash(ofText: file.bytes)))
        }
        diagnostics += problems
        guard problems.isEmpty else { return nil }
        self.files = files.sorted { $0.path < $1.path }
        let hashes = Dictionary(files.map { ($0.path, $0.hash) }) { first, _ in first }
        lock = LockFile(options: options, inputs: inputs, files: hashes)
    }
}

extension Diagnostic {
    fileprivate static func unsafeOutputPath(_ path: String) -> Diagnostic {
        Diagnostic(
            id: "unsafe-output-path", "the generated path '\(path)' is hidden, reserved or leads out of the output",
            at: nil, hint: "rename the spec that it is named after")
    }

    fileprivate static func sameOutputPath(_ path: String, _ other: String) -> Diagnostic {
        let relation = path == other ? "have the same path" : "have paths that differ only by case"
        return Diagnostic(
            id: "same-output-path", "two generated files \(relation): '\(other)' and '\(path)'", at: nil,
            hint: "rename one of the specs they are named after")
    }
}
