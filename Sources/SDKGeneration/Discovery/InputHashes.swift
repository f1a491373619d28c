/// The hashes of all inputs by their paths, as the lock file records them.
///
/// They are a value of their own because only a run that has a lock file needs them: a build that writes into a folder
/// of its own, and a look at the specs alone, hash nothing.
package struct InputHashes: Equatable, Sendable {
    /// Of the specs.
    package var specs: [RelativePath: ContentHash] = [:]
    /// Of the templates that replace built-in ones.
    package var templates: [RelativePath: ContentHash] = [:]

    /// Of no inputs.
    package init() {}

    /// Hashes all inputs, on all cores.
    package init(of inputs: Inputs) {
        specs = Self.hashes(of: inputs.specs)
        templates = Self.hashes(of: inputs.templates)
    }

    private static func hashes(of files: [InputFile]) -> [RelativePath: ContentHash] {
        let size = files.reduce(0) { $0 + $1.bytes.count }
        let hashes = inParallel(files.count, bytes: size) { SHA256.hash(of: files[$0].bytes) }
        return Dictionary(zip(files.map(\.path), hashes)) { first, _ in first }
    }
}
