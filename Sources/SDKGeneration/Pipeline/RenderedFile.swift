internal import SpecDiagnostics

/// A rendered file whose path is known to stay inside the output folder.
package struct RenderedFile: Sendable {
    /// The path below the output folder.
    package let path: RelativePath
    /// The text; nothing for a file that holds it already.
    package let bytes: [UInt8]?
    /// The hash of all that it is made from; nothing where no one asks for it.
    let ingredients: ContentHash?

    /// The files in the order of their paths; nothing when one of these cannot be, which is then said.
    static func placed(_ generated: [Stages.Result], _ problems: inout [Diagnostic]) -> [RenderedFile]? {
        var files: [RenderedFile] = []
        files.reserveCapacity(generated.count)
        // Some file systems take names that differ only by case for one name.
        var taken: [String: String] = [:]
        var isSound = true
        for file in generated {
            guard let path = RelativePath(file.path), !path.isHidden, path != .lock else {
                problems.append(.unsafeOutputPath(file.path))
                isSound = false
                continue
            }
            if let other = taken.updateValue(file.path, forKey: file.path.lowercased()) {
                problems.append(.sameOutputPath(file.path, other))
                isSound = false
            }
            files.append(RenderedFile(path: path, bytes: file.bytes, ingredients: file.ingredients))
        }
        return isSound ? files.sorted { $0.path < $1.path } : nil
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
