package import Foundation

/// A folder for one run, removed at its end.
package struct TemporaryFolder {
    /// Where it is.
    package let url: URL

    /// Makes the folder.
    package init(_ name: String) throws {
        url = FileManager.default.temporaryDirectory.appending(path: "fundgen-\(name)-\(getpid())")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    /// A folder inside it, removed with it.
    package func folder(_ name: String) throws -> TemporaryFolder {
        let inner = TemporaryFolder(at: url.appending(path: name))
        try FileManager.default.createDirectory(at: inner.url, withIntermediateDirectories: true)
        return inner
    }

    private init(at url: URL) { self.url = url }

    /// Removes the folder with all in it.
    package func remove() { try? FileManager.default.removeItem(at: url) }

    /// The path of a name in the folder.
    package func path(_ name: String) -> String { url.appending(path: name).path }

    /// Writes a file, with the folders it needs.
    package func write(_ name: String, _ text: String) throws {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// The bytes of all files below a name.
    package func size(of name: String) throws -> Int {
        let folder = url.appending(path: name)
        return try FileManager.default.subpathsOfDirectory(atPath: folder.path).reduce(0) { total, file in
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: file).path)
            return attributes[.type] as? FileAttributeType == .typeRegular
                ? total + (attributes[.size] as? Int ?? 0) : total
        }
    }
}
