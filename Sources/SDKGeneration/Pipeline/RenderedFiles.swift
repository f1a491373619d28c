internal import SpecDiagnostics

/// The rendered files with their hashes, once every path is known to stay inside the output folder.
package struct RenderedFiles {
    /// One rendered file.
    package struct File {
        /// The path below the output folder.
        package let path: RelativePath
        /// The text; nothing for a file that holds it already.
        package let bytes: [UInt8]?
        let hash: ContentHash
        let ingredients: ContentHash?
    }

    /// The files in the order of their paths.
    package let files: [File]
    /// How many findings there were that are no errors.
    var warnings = 0

    /// Hashes the files, or says which of their paths cannot be.
    init?(_ generated: [Stages.Result], _ earlier: EarlierRun?, _ problems: inout [Diagnostic]) {
        let size = generated.reduce(0) { $0 + ($1.bytes?.count ?? 0) }
        let hashes = inParallel(generated.count, bytes: size) { index in
            generated[index].bytes.map { SHA256.hash(of: $0) }
                ?? RelativePath(generated[index].path).flatMap { earlier?.lock.files[$0] }
        }
        var files: [File] = []
        files.reserveCapacity(generated.count)
        // Some file systems take names that differ only by case for one name.
        var taken: [String: String] = [:]
        var isSound = true
        for (file, hash) in zip(generated, hashes) {
            guard let path = RelativePath(file.path), !path.isHidden, path != .lock, let hash else {
                problems.append(.unsafeOutputPath(file.path))
                isSound = false
                continue
            }
            if let other = taken.updateValue(file.path, forKey: file.path.lowercased()) {
                problems.append(.sameOutputPath(file.path, other))
                isSound = false
            }
            files.append(File(path: path, bytes: file.bytes, hash: hash, ingredients: file.ingredients))
        }
        guard isSound else { return nil }
        self.files = files.sorted { $0.path < $1.path }
    }

    /// The hashes by path.
    var hashes: [RelativePath: ContentHash] {
        Dictionary(files.map { ($0.path, $0.hash) }) { first, _ in first }
    }

    /// The hashes of the ingredients by path.
    var ingredients: [RelativePath: ContentHash] {
        Dictionary(files.compactMap { file in file.ingredients.map { (file.path, $0) } }) { first, _ in first }
    }
}

extension Diagnostic {
    static func unsafeOutputPath(_ path: String) -> Diagnostic {
        Diagnostic(
            id: "unsafe-output-path", "the generated path '\(path)' is hidden, reserved or leads out of the output",
            at: nil, hint: "rename the service or resource that it is named after")
    }

    static func sameOutputPath(_ path: String, _ other: String) -> Diagnostic {
        let relation = path == other ? "have the same path" : "have paths that differ only by case"
        return Diagnostic(
            id: "same-output-path", "two generated files \(relation): '\(other)' and '\(path)'", at: nil,
            hint: "rename one of the resources they are named after")
    }
}
