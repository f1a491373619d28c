/// The rendered files with their hashes, which the lock file records.
package struct HashedFiles: Sendable {
    /// One rendered file.
    package struct File: Sendable {
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
    let warnings: Int

    /// Hashes the files that have a text, on all cores; the others are as the run before recorded them.
    ///
    /// Nothing when one has no text and no record: a file left out here would be taken for one that is no longer made.
    init?(_ rendered: [RenderedFile], _ earlier: EarlierRun?, warnings: Int) {
        let size = rendered.reduce(0) { $0 + ($1.bytes?.count ?? 0) }
        let hashes = inParallel(rendered.count, bytes: size) { index in
            rendered[index].bytes.map { SHA256.hash(of: $0) } ?? earlier?.lock.files[rendered[index].path]
        }
        files = zip(rendered, hashes).compactMap { file, hash in
            hash.map { File(path: file.path, bytes: file.bytes, hash: $0, ingredients: file.ingredients) }
        }
        guard files.count == rendered.count else { return nil }
        self.warnings = warnings
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
